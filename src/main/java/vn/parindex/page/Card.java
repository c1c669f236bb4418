package vn.parindex.page;

import java.util.List;
import vn.parindex.http.Text;

/**
 * What shows in place of a link to a view when it is shared.
 *
 * @param title what the view is about; null where nothing more is known than of the whole page
 * @param image the address of its picture, from the root, without a language
 * @param feeds what can be subscribed to from there, the nearest first
 */
record Card(Text title, String image, List<Subscription> feeds) {

    /** The picture of the whole page. */
    static final Card GENERAL =
            new Card(null, "/charts/rankings/par-index/latest.png?top=10", List.of(Subscription.RELEASES));
}
