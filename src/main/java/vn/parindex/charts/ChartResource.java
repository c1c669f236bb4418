package vn.parindex.charts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.format.Image;
import vn.parindex.http.Media;
import vn.parindex.http.answer.Links;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Inquiry;
import vn.parindex.selection.Selection;
import vn.parindex.selection.Selections;

/** What every chart is asked for and answered with: its language, theme and width, as SVG or as PNG. */
abstract class ChartResource {

    /** Above this a picture is only drawn as lines: its dots would fill the memory. */
    private static final int TALLEST_PNG = 6000;

    protected final Inquiry inquiry;
    protected final Selections selections;

    ChartResource(Selections selections, Inquiry inquiry) {
        this.selections = selections;
        this.inquiry = inquiry;
    }

    /** What a chart is to show, and how it is to look. */
    protected record Wanted<T>(T shown, ChartLook look) {}

    /** What is asked of a chart, read whole. */
    protected <T> Wanted<T> read(Function<Selection, T> shown, PictureQuery picture) {
        return selections.read(selection -> new Wanted<>(
                shown.apply(selection),
                ChartLook.of(picture.theme(), picture.width(), isPng(), inquiry.lang(), selection.reading())));
    }

    private boolean isPng() {
        return inquiry.format() == Format.PNG;
    }

    /** The drawing in the format of the request. */
    protected RestResponse<Image> answer(Drawing drawing, ChartLook look) {
        var picture = drawing.chart().apply(look);
        if (isPng() && picture.height() > TALLEST_PNG) {
            throw ProblemException.invalid(List.of(Fault.query(
                    "format",
                    "png",
                    "too-tall",
                    "Ảnh PNG này sẽ cao " + picture.height() + " điểm ảnh; hãy lấy SVG, hoặc bớt hàng bằng “top”.",
                    "This PNG would be " + picture.height() + " pixels tall; take the SVG, or fewer rows by “top”.")));
        }
        var body = isPng()
                ? Png.of(picture, look)
                : SvgWriter.write(picture, look.theme()).getBytes(StandardCharsets.UTF_8);
        var answer = ResponseBuilder.ok(new Image(body))
                .header("Content-Type", isPng() ? Media.PNG : Media.SVG)
                .header("Content-Language", look.lang().code())
                .header("Content-Disposition", "inline; filename=\"" + drawing.name() + (isPng() ? ".png\"" : ".svg\""))
                .header("Content-Security-Policy", Policies.PICTURE)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff");
        drawing.answered().ifPresent(year -> answer.header("Content-Location", Links.ofYear(inquiry, year)));
        return answer.build();
    }
}
