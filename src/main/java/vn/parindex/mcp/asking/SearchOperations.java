package vn.parindex.mcp.asking;

import jakarta.inject.Singleton;
import java.util.Set;
import vn.parindex.http.request.Paging;
import vn.parindex.search.SearchQuery;
import vn.parindex.search.SearchResource;
import vn.parindex.search.SearchView;

/** What is looked for by words. */
@Singleton
public class SearchOperations {

    private final Asking asking;
    private final SearchResource search;

    SearchOperations(Asking asking, SearchResource search) {
        this.asking = asking;
        this.search = search;
    }

    /** What the words of {@code q} may mean, best first. */
    public SearchView search(Arguments asked) {
        var query = new SearchQuery(
                asked.text("q"), asked.text("kinds"), new Paging(asked.text("limit"), asked.text("cursor")));
        return asking.ask(asked, "/api/v1/search", Set.of("q", "kinds", "limit", "cursor"), () -> search.search(query));
    }
}
