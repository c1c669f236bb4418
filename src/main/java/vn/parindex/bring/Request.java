package vn.parindex.bring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Reading;
import vn.parindex.understanding.Hints;
import vn.parindex.understanding.Understanding;

/** What a person says of a document with the request that sends it; each part may be left out where the document says it. */
record Request(
        Hints asked,
        Optional<String> file,
        Optional<String> title,
        Optional<String> publisher,
        Optional<String> publishedOn,
        Optional<String> url,
        Optional<Integer> tier) {

    private static final int LONGEST = 1000;

    /** Reads the parameters; what is wrong with them becomes a fault each. */
    static Request of(TableQuery query, Catalog catalog, Reading reading) {
        var indicator = reading.choice(
                "indicator", query.indicator(), catalog.indicators().keySet());
        var population = reading.choice(
                "population",
                query.population(),
                catalog.indicators().values().stream()
                        .flatMap(published -> published.stream())
                        .map(Indicator::population)
                        .distinct()
                        .toList());
        var year = reading.number("year", query.year(), 2000, 2100);
        var tier = reading.number("tier", query.tier(), 1, 4);
        return new Request(
                new Hints(
                        indicator,
                        population,
                        year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty(),
                        answers(query.answers(), reading),
                        cells(query.cells(), reading)),
                text("file", query.file(), reading),
                text("title", query.title(), reading),
                text("publisher", query.publisher(), reading),
                fitting(
                        "publishedOn",
                        query.publishedOn(),
                        reading,
                        "\\d{4}(-\\d{2}(-\\d{2})?)?",
                        "Ngày viết theo dạng 2025-03-28, 2025-03 hoặc 2025.",
                        "A date is written as 2025-03-28, 2025-03 or 2025."),
                fitting(
                        "url",
                        query.url(),
                        reading,
                        "https?://\\S+",
                        "Địa chỉ bắt đầu bằng http:// hoặc https://.",
                        "An address begins with http:// or https://."),
                tier.isPresent() ? Optional.of(tier.getAsInt()) : Optional.empty());
    }

    private static Map<String, String> answers(String sent, Reading reading) {
        var answers = new HashMap<String, String>();
        for (var each : reading.list("answers", sent)) {
            int equals = each.indexOf('=');
            if (equals < 1 || equals == each.length() - 1) {
                reading.fault(
                        Fault.query(
                                "answers",
                                each,
                                "not-an-answer",
                                "Mỗi câu trả lời viết là “mã câu hỏi=trả lời”, ví dụ t1.D3=score; số thập phân viết bằng dấu chấm, t1.D3=82.15, vì dấu phẩy ngăn các câu trả lời.",
                                "An answer is written as “id=answer”, such as t1.D3=score; a decimal point in figures, t1.D3=82.15, as commas part answers."));
            } else {
                answers.put(each.substring(0, equals), each.substring(equals + 1));
            }
        }
        return answers;
    }

    private static Map<String, String> cells(String sent, Reading reading) {
        return MendedCells.of(
                reading.text(sent).orElse(""),
                each -> reading.fault(Fault.query(
                        "cells",
                        each,
                        "not-a-cell",
                        "Mỗi ô được sửa viết là “ô=nội dung”, cách nhau bằng dấu chấm phẩy, ví dụ t1.D3=82,15; dấu chấm phẩy trong nội"
                                + " dung viết là “\\;”.",
                        "A mended cell is written as “cell=text”, several with semicolons, such as t1.D3=82,15; a semicolon in a"
                                + " text is written “\\;”.")));
    }

    private static Optional<String> text(String name, String sent, Reading reading) {
        var text = reading.text(sent);
        text.filter(each -> each.length() > LONGEST)
                .ifPresent(each -> reading.fault(Fault.query(
                        name,
                        each,
                        "too-long",
                        "Dài nhất " + LONGEST + " ký tự.",
                        "At most " + LONGEST + " characters.")));
        return text;
    }

    private static Optional<String> fitting(
            String name, String sent, Reading reading, String pattern, String vi, String en) {
        var text = text(name, sent, reading);
        text.filter(each -> !each.matches(pattern))
                .ifPresent(each -> reading.fault(Fault.query(name, each, "format", vi, en)));
        return text;
    }

    /** The document as a source: what the person said of it, else what it says itself. */
    Provenance source(Catalog catalog, Understanding.About about, String digest) {
        var who = publisher.or(about::publisher).orElse(null);
        return Provenance.of(
                catalog,
                title.or(about::title).orElse(file.orElse("Bảng số liệu")),
                who,
                publishedOn.or(() -> about.day().map(Object::toString)).orElse(null),
                url.or(about::url).orElse(null),
                tier.orElseGet(() -> tier(catalog, who)),
                file.orElse(""),
                digest);
    }

    /** A ministry speaks for itself; a people's committee is an authority; whoever else is known by nobody here is the press. */
    static int tier(Catalog catalog, String publisher) {
        if (publisher == null) {
            return 4;
        }
        boolean ministry = catalog.listUnits().stream()
                .anyMatch(
                        unit -> unit.type().equals("ministry") && unit.nameVi().equals(publisher));
        return ministry ? 1 : publisher.startsWith("Ủy ban nhân dân") || publisher.startsWith("UBND") ? 2 : 3;
    }
}
