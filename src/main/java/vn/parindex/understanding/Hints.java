package vn.parindex.understanding;

import java.util.Map;
import java.util.Optional;

/**
 * What a person says of a document beside what it says itself.
 *
 * @param indicator code of an index or of one component; empty where the document says it
 * @param population a unit type
 * @param year the year that the figures are about
 * @param answers to questions, by their ids
 * @param cells texts that are read in place of what stands there, by the place of their cell ({@code t1.D3}); an empty one takes it away
 */
public record Hints(
        Optional<String> indicator,
        Optional<String> population,
        Optional<Integer> year,
        Map<String, String> answers,
        Map<String, String> cells) {

    public static final Hints NOTHING =
            new Hints(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of());

    public Hints {
        answers = Map.copyOf(answers);
        cells = Map.copyOf(cells);
    }

    Optional<String> answer(String question) {
        return Optional.ofNullable(answers.get(question));
    }
}
