package vn.parindex.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.parindex.http.Text;
import vn.parindex.rows.StoreException;

/** What became of the last attempts to tell a receiver something. */
@ApplicationScoped
class DeliveryRepository {

    private final DataSource database;

    DeliveryRepository(DataSource database) {
        this.database = database;
    }

    /**
     * What became of one attempt.
     *
     * @param message the id that receivers see
     * @param release id of the release; null for a test
     * @param attempt from 1
     * @param status of the answer; null where none came
     * @param detail what went wrong; null where nothing did
     */
    record Delivery(
            String message,
            String release,
            int attempt,
            Instant at,
            DeliveryOutcome outcome,
            Integer status,
            long millis,
            Text detail) {}

    /** Keeps what became of an attempt, and of this receiver the last {@code most}; a receiver that is gone has none. */
    @Transactional
    void log(String webhook, Delivery delivery, int most) {
        WebhookRepository.run(
                database,
                "insert into webhook_delivery (webhook, message, release, attempt, at, outcome, status, millis, detail_vi, detail_en)"
                        + " select w.id, cast(? as varchar(60)), cast(? as varchar(64)), cast(? as integer), cast(? as timestamp(6) with time zone), cast(? as varchar(16)),"
                        + " cast(? as integer), cast(? as bigint), cast(? as varchar(500)), cast(? as varchar(500)) from webhook w where w.id = ?",
                delivery.message(),
                delivery.release(),
                delivery.attempt(),
                delivery.at(),
                delivery.outcome().code(),
                delivery.status(),
                delivery.millis(),
                delivery.detail() == null ? null : delivery.detail().vi(),
                delivery.detail() == null ? null : delivery.detail().en(),
                webhook);
        WebhookRepository.run(
                database,
                "delete from webhook_delivery where webhook = ? and id <= (select min(id) from (select id from webhook_delivery"
                        + " where webhook = ? order by id desc offset " + most + " rows fetch next 1 rows only) older)",
                webhook,
                webhook);
    }

    /** What became of the last attempts, newest first. */
    @Transactional
    List<Delivery> listDeliveries(String webhook) {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select message, release, attempt, at, outcome, status, millis,"
                                + " detail_vi, detail_en from webhook_delivery where webhook = ? order by id desc")) {
            WebhookRepository.bind(statement, webhook);
            var found = new ArrayList<Delivery>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var detail = result.getString(8);
                    found.add(new Delivery(
                            result.getString(1),
                            result.getString(2),
                            result.getInt(3),
                            WebhookRepository.moment(result, 4),
                            DeliveryOutcome.of(result.getString(5)),
                            result.getObject(6, Integer.class),
                            result.getLong(7),
                            detail == null ? null : Text.of(detail, result.getString(9))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
