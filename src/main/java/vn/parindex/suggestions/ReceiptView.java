package vn.parindex.suggestions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Text;

/** What whoever sends a source is told: that it came, and what becomes of it. */
@Schema(name = "SuggestionReceipt")
public record ReceiptView(Text message) {

    static final ReceiptView RECEIVED = new ReceiptView(
            Text.of(
                    "Cảm ơn. Người biên tập sẽ xem tài liệu; con số chỉ hiện ra sau khi được kiểm tra và công bố.",
                    "Thank you. An editor will look at the document; the figure is shown only once it has been checked and published."));
}
