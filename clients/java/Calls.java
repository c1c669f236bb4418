import java.io.File;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import vn.parindex.client.ApiClient;
import vn.parindex.client.ApiException;
import vn.parindex.client.api.HistoriesApi;
import vn.parindex.client.api.ObservationsApi;
import vn.parindex.client.api.PublishingApi;
import vn.parindex.client.api.RankingsApi;
import vn.parindex.client.model.Problem;

/** Asks the service at BASE_URL through the generated client; each thing asked is a line "ok …" or "not ok …". */
class Calls {

    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&]+)");
    private static final ApiClient CLIENT = new ApiClient();
    private static boolean failed;

    public static void main(String[] args) {
        CLIENT.setBasePath(System.getenv("BASE_URL"));
        ask("a ranking", Calls::ranking);
        ask("a history", Calls::history);
        ask("a list by its cursor", Calls::pages);
        ask("a 404", Calls::nothing);
        ask("an upload as dry run", Calls::upload);
        System.exit(failed ? 1 : 0);
    }

    private static void ask(String what, Callable<String> see) {
        try {
            System.out.println("ok " + what + ": " + see.call());
        } catch (Exception | AssertionError failure) {
            failed = true;
            System.out.println("not ok " + what + ": " + failure);
        }
    }

    private static void check(boolean holds, Object seen) {
        if (!holds) {
            throw new AssertionError(seen);
        }
    }

    private static String ranking() throws ApiException {
        var ranking = new RankingsApi(CLIENT)
                .getRanking("par-index", "2019")
                .unit(List.of("quang-ninh", "ha-noi"))
                .execute();
        var first = ranking.getItems().get(0);
        check(ranking.getItems().size() == 2 && first.getScore() == 90.09, first);
        check(first.getRank().getPlace().getWorst() == 1, first);
        return first.getUnit().getName().getVi() + " " + first.getScore();
    }

    private static String history() throws ApiException {
        var history = new HistoriesApi(CLIENT)
                .getProvinceHistory("quang-ninh")
                .indicator(List.of("par-index"))
                .execute();
        var scores = new HashMap<Integer, Double>();
        history.getItems().forEach(item -> scores.put(item.getYear(), item.getScore()));
        check(scores.get(2019) == 90.09 && scores.containsValue(null), scores);
        return scores.size() + " years";
    }

    private static String pages() throws ApiException {
        var seen = new HashSet<String>();
        String cursor = null;
        int total;
        int pages = 0;
        do {
            var page = new ObservationsApi(CLIENT)
                    .listObservations()
                    .indicator(List.of("sipas"))
                    .limit(100)
                    .cursor(cursor)
                    .execute();
            page.getItems()
                    .forEach(item -> seen.add(item.getPopulation() + " " + item.getUnit().getId() + " " + item.getYear()));
            total = page.getTotal();
            pages++;
            var next = page.getLinks().getNext();
            cursor = next == null
                    ? null
                    : CURSOR.matcher(next).results().findFirst().orElseThrow().group(1);
        } while (cursor != null);
        check(seen.size() == total && pages > 1, seen.size() + " of " + total + " on " + pages + " pages");
        return total + " results on " + pages + " pages";
    }

    private static String nothing() throws Exception {
        try {
            new RankingsApi(CLIENT).getRanking("par-indx", "2019").lang("en").execute();
        } catch (ApiException refused) {
            check(refused.getCode() == 404, refused);
            var problem = Problem.fromJson(refused.getResponseBody());
            var error = problem.getErrors().get(0);
            check(problem.getCode().equals("not-found") && error.getSuggestions().contains("par-index"), problem);
            return error.getDetail();
        }
        throw new AssertionError("there is no such ranking");
    }

    private static String upload() throws ApiException {
        CLIENT.setBearerToken(System.getenv("TOKEN"));
        var draft = new PublishingApi(CLIENT)
                .uploadDraft("Thử", new File(System.getenv("PACKAGE")))
                .dryRun(true)
                .execute();
        check(draft.getDryRun() && draft.getFindings().getErrors() == 0, draft);
        return draft.getRows().getAdded() + " rows added";
    }
}
