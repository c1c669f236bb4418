package vn.parindex.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Source;
import vn.parindex.result.ResultBitsBuilder.Said;

/** Counts stored results in the database, without reading what they state. */
@ApplicationScoped
@Transactional
public class ObservationRepository {

    /**
     * How many results each table has, whatever is known of them: read from the index of results alone (ADR 033). Each has a unit; the outer join
     * keeps H2 from reading all results anew for each unit.
     */
    private static final String COUNTS = """
            select k.indicator, k.population, k.result_year, u.parent, count(*)
            from (select s.indicator, s.population, s.result_year, s.unit from score_record s where %s%s
              group by s.indicator, s.population, s.result_year, s.unit) k
            left join unit u on u.id = k.unit and %s
            group by k.indicator, k.population, k.result_year, u.parent
            """;

    /** One row for what is said alike of many units. */
    private static final String WORDS = """
            select s.indicator, s.population, s.result_year, s.source, s.preferred, s.state,
              case when s.rank_best = s.rank_worst then 1 else 0 end as exact,
              case when s.score is not null or s.points is not null then 1 else 0 end as valued,
              string_agg(s.unit, ',') as units
            from score_record s
            where %s
            group by s.indicator, s.population, s.result_year, s.source, s.preferred, s.state,
              case when s.rank_best = s.rank_worst then 1 else 0 end,
              case when s.score is not null or s.points is not null then 1 else 0 end
            """;

    /** A row that the releases :state know. */
    private static final String HOLDS =
            "%1$s.added_in in (:state) and not exists (select 1 from withdrawal w where w.row_id = %1$s.row_id and w.release in (:state))";

    /** Rows of {@link #WORDS}, each of which may name some thousand units. */
    private static final int AT_ONCE = 50;

    private final EntityManager entities;

    ObservationRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The tables that hold results which the filter keeps: by indicator in the order of the dataset, parent in Vietnamese order, year.
     *
     * @param filter without states, which follow from what all documents say of a result ({@link ResultBitsBuilder})
     */
    public List<StoredTable> listTables(Catalog catalog, ObservationFilter filter) {
        var sql = COUNTS.formatted(HOLDS.formatted("s"), where(filter), HOLDS.formatted("u"));
        var counts = new HashMap<TableKey, Integer>();
        for (Object[] row : rows(query(sql, catalog, filter))) {
            var indicator =
                    catalog.findIndicator((String) row[0], (String) row[1]).orElseThrow();
            var table = TableKey.of(indicator, Optional.ofNullable((String) row[3]), ((Number) row[2]).intValue());
            counts.merge(table, ((Number) row[4]).intValue(), Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(TableKey.order(catalog)))
                .map(each -> new StoredTable(
                        each.getKey().indicator(catalog),
                        each.getKey().within(),
                        each.getKey().year(),
                        each.getValue()))
                .toList();
    }

    /** Which results are stored: reads every record, and holds a little of them at a time. */
    ResultBits readBits(Catalog catalog) {
        var builder = new ResultBitsBuilder(catalog);
        try (var rows = query(WORDS.formatted(HOLDS.formatted("s")), catalog, ObservationFilter.NONE)
                .setHint("org.hibernate.fetchSize", AT_ONCE)
                .getResultStream()) {
            rows.forEach(each -> {
                var row = (Object[]) each;
                builder.add(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        said(catalog, row),
                        Arrays.asList(((String) row[8]).split(",")));
            });
        }
        return builder.build();
    }

    private static Said said(Catalog catalog, Object[] row) {
        var source = (String) row[3];
        return new Said(
                source,
                Word.tier(catalog.findSource(source).map(Source::tier)),
                (Boolean) row[4],
                ((Number) row[6]).intValue() == 1,
                ((Number) row[7]).intValue() == 1,
                row[5] == null ? null : State.parse((String) row[5]));
    }

    /** What the filter asks of a record; begins with {@code and} unless it is empty. */
    private static String where(ObservationFilter filter) {
        var where = new StringBuilder();
        if (!filter.indicators().isEmpty()) {
            where.append(" and s.indicator in (:indicators)");
        }
        if (!filter.populations().isEmpty()) {
            where.append(" and s.population in (:populations)");
        }
        if (!filter.units().isEmpty()) {
            where.append(" and s.unit in (:units)");
        }
        filter.years().ifPresent(years -> {
            var ranges = years.ranges().stream()
                    .map(range -> "s.result_year between " + range.from() + " and " + range.to())
                    .toList();
            where.append(" and (").append(String.join(" or ", ranges)).append(')');
        });
        if (filter.region().isPresent()) {
            where.append("""
                     and exists (select 1 from unit_region t where t.unit = s.unit and t.region = :region and %s
                      and (t.valid_from is null or extract(year from t.valid_from) <= s.result_year)
                      and (t.valid_to is null or extract(year from t.valid_to) > s.result_year
                        or extract(year from t.valid_to) = s.result_year and extract(month from t.valid_to) = 12
                          and extract(day from t.valid_to) = 31))""".formatted(HOLDS.formatted("t")));
        }
        if (filter.source().isPresent()) {
            where.append("""
                     and (s.indicator, s.population, s.result_year, s.unit) in (select f.indicator, f.population, f.result_year, f.unit
                      from score_record f where f.source = :source and %s)""".formatted(HOLDS.formatted("f")));
        }
        return where.toString();
    }

    private Query query(String sql, Catalog catalog, ObservationFilter filter) {
        var query = entities.createNativeQuery(sql, Object[].class).setParameter("state", catalog.state());
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("indicators", filter.indicators());
        lists.put("populations", filter.populations());
        lists.put("units", filter.units());
        lists.forEach((name, values) -> {
            if (!values.isEmpty()) {
                query.setParameter(name, values);
            }
        });
        filter.region().ifPresent(region -> query.setParameter("region", region));
        filter.source().ifPresent(source -> query.setParameter("source", source));
        return query;
    }

    private static List<Object[]> rows(Query query) {
        var rows = new ArrayList<Object[]>();
        query.getResultList().forEach(row -> rows.add((Object[]) row));
        return rows;
    }
}
