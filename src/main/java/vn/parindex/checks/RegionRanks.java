package vn.parindex.checks;

import java.util.List;
import java.util.stream.Stream;

/** A unit's place among the members of its region, known or not. */
final class RegionRanks {

    private RegionRanks() {}

    /** From 1 + the members surely better, to all but those surely worse; members without a row may be either. */
    static Range of(CheckedTable sheet, String unit, List<String> members) {
        var subject = sheet.find(unit).orElseThrow();
        var others = members.stream()
                .filter(member -> !member.equals(unit))
                .flatMap(member -> sheet.find(member).stream())
                .toList();
        var better =
                others.stream().filter(other -> surelyBetter(other, subject)).toList();
        var worse =
                others.stream().filter(other -> surelyBetter(subject, other)).toList();
        var evidence = Stream.concat(Stream.of(subject), Stream.concat(better.stream(), worse.stream()))
                .flatMap(row -> row.figure() == null
                        ? Stream.of(sheet.placeEvidence(row))
                        : Stream.of(sheet.figureEvidence(row), sheet.placeEvidence(row)))
                .toList();
        return Range.whole(
                1 + better.size(), members.size() - worse.size(), 1 + better.size() + worse.size(), evidence);
    }

    /** By place or by score; where the two contradict each other nothing is sure. */
    private static boolean surelyBetter(Row one, Row other) {
        return isBetter(one, other) && !isBetter(other, one);
    }

    private static boolean isBetter(Row one, Row other) {
        boolean byScore =
                one.figure() != null && other.figure() != null && one.figure().surelyAbove(other.figure());
        return byScore || one.surelyBetterPlacedThan(other);
    }
}
