package vn.parindex.checks;

import java.util.List;
import java.util.stream.Stream;
import vn.parindex.catalog.Interval;

/** A unit's place among the members of its region, known or not. */
final class RegionRanks {

    private RegionRanks() {}

    /** By all orders of the sheet; members without a row may be anywhere. The evidence is of those who surely stand above or below. */
    static Range of(CheckedTable sheet, String unit, List<String> members) {
        var subject = sheet.find(unit).orElseThrow();
        var decided = members.stream()
                .filter(member -> !member.equals(unit))
                .flatMap(member -> sheet.find(member).stream())
                .filter(other -> isDecided(sheet.orders().placeAmong(unit, List.of(other.unit()))))
                .toList();
        var evidence = Stream.concat(Stream.of(subject), decided.stream())
                .flatMap(row -> row.figure() == null
                        ? Stream.of(sheet.placeEvidence(row))
                        : Stream.of(sheet.figureEvidence(row), sheet.placeEvidence(row)))
                .toList();
        var place = sheet.orders().placeAmong(unit, members);
        return Range.whole(place.best(), place.worst(), 1 + decided.size(), evidence);
    }

    private static boolean isDecided(Interval placeOfTwo) {
        return placeOfTwo.isExact();
    }
}
