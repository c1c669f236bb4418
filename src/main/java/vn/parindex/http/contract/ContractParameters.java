package vn.parindex.http.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import vn.parindex.http.request.Reading;

/**
 * What the values of parameters are. The resources take texts, so that a wrong value gets a message of ours; what a right one is stands
 * here by the parameter's name, or at the parameter itself where it differs from operation to operation.
 */
final class ContractParameters {

    /** From the least to the most that are taken. */
    private record Range(int from, int to) {}

    private static final Map<String, Range> NUMBERS = Map.of(
            "limit", new Range(1, 1000),
            "wait", new Range(0, 25),
            "top", new Range(1, 1000),
            "width", new Range(280, 1600),
            "acknowledge", new Range(0, 1_000_000),
            "firstNObservations", new Range(1, 999_999_999),
            "lastNObservations", new Range(1, 999_999_999));
    private static final Set<String> FLAGS = Set.of("bom", "dryRun", "confirmWithdrawals", "includeHistory");
    private static final Set<String> DAYS = Set.of("on");

    /** Words with commas between them, once: {@code year=2019,2021}. */
    private static final Set<String> LISTS = Set.of(
            "entity",
            "fields",
            "include",
            "indicator",
            "kind",
            "kinds",
            "outcome",
            "sort",
            "state",
            "status",
            "tier",
            "type",
            "unit",
            "year");

    /** What a variable of a path is. */
    private record Variable(String description, String example) {}

    private static final Map<String, Variable> VARIABLES = Map.of(
            "indicator", new Variable("Code of an index or component", "par-index"),
            "year", new Variable("A year of four digits, or latest", "2019"),
            "unit", new Variable("Id; any other spelling is redirected to it", "quang-ninh"),
            "release", new Variable("Id of the release", "latest"),
            "suggestion", new Variable("Id of the suggestion", "1"),
            "webhook", new Variable("Id of the webhook", "wh_5f0c1b7a9d3e2c4f6a8b0d1e"));

    private static final String DAY = "^([0-9]{4}-[0-9]{2}-[0-9]{2}|" + Reading.TODAY + ")$";
    private static final String YEARS = "^([0-9]{4}|[0-9]{4}\\.\\.([0-9]{4})?|\\.\\.[0-9]{4})$";
    private static final String PATH_YEAR = "^([0-9]{4}|latest)$";
    private static final String SEVERAL_WORDS = "[\\w-]+(\\|[\\w-]+)+";

    private ContractParameters() {}

    static void settle(Operation operation) {
        if (operation.getParameters() != null) {
            operation.setParameters(new ArrayList<>(operation.getParameters().stream()
                    .map(ContractParameters::described)
                    .toList()));
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getRef() == null)
                    .forEach(ContractParameters::settle);
        }
    }

    /** A variable of a path that its operation does not describe; made anew, as the contract keeps the order in which things are said. */
    private static Parameter described(Parameter parameter) {
        Variable variable = VARIABLES.get(parameter.getName());
        boolean usual = parameter.getRef() == null
                && parameter.getIn() == Parameter.In.PATH
                && parameter.getDescription() == null
                && variable != null;
        return !usual
                ? parameter
                : OASFactory.createParameter()
                        .description(variable.description())
                        .example(parameter.getExample() == null ? variable.example() : parameter.getExample())
                        .name(parameter.getName())
                        .in(parameter.getIn())
                        .required(parameter.getRequired())
                        .schema(parameter.getSchema());
    }

    static void settle(Parameter parameter) {
        Schema said = parameter.getSchema() == null ? OASFactory.createSchema() : parameter.getSchema();
        boolean untyped = said.getType() == null || said.getType().equals(List.of(SchemaType.STRING));
        if (parameter.getIn() == Parameter.In.QUERY && untyped) {
            parameter.setSchema(typed(parameter.getName(), said));
        } else if (parameter.getIn() == Parameter.In.PATH) {
            settleVariable(parameter.getName(), said);
        }
        ContractSchemas.settle(parameter.getSchema());
        if (parameter.getIn() == Parameter.In.QUERY && is(parameter, SchemaType.ARRAY)) {
            parameter.setStyle(Parameter.Style.FORM);
            parameter.setExplode(false);
        }
        if (parameter.getExample() instanceof String text) {
            parameter.setExample(value(parameter, text));
        }
    }

    private static Schema typed(String name, Schema said) {
        Range range = NUMBERS.get(name);
        if (range != null) {
            return said.type(List.of(SchemaType.INTEGER))
                    .format("int32")
                    .minimum(BigDecimal.valueOf(range.from()))
                    .maximum(BigDecimal.valueOf(range.to()));
        }
        if (FLAGS.contains(name)) {
            return said.type(List.of(SchemaType.BOOLEAN));
        }
        if (DAYS.contains(name)) {
            return said.type(List.of(SchemaType.STRING)).pattern(DAY);
        }
        Schema word = said.type(List.of(SchemaType.STRING));
        if (!LISTS.contains(name) || said.getPattern() != null) {
            return word;
        }
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(name.equals("year") ? word.pattern(YEARS) : word);
    }

    private static void settleVariable(String name, Schema schema) {
        if (name.equals("year")) {
            schema.setPattern(PATH_YEAR);
        } else if (schema.getPattern() != null && schema.getPattern().matches(SEVERAL_WORDS)) {
            // As a pattern it would be unanchored and let through what the path does not have.
            schema.setEnumeration(List.of((Object[]) schema.getPattern().split("\\|")));
            schema.setPattern(null);
        }
    }

    /** The example as a value of its type: annotations hold texts alone. */
    private static Object value(Parameter parameter, String text) {
        if (is(parameter, SchemaType.ARRAY)) {
            return Arrays.asList(text.split(","));
        }
        if (is(parameter, SchemaType.INTEGER)) {
            return Integer.valueOf(text);
        }
        return is(parameter, SchemaType.BOOLEAN) ? Boolean.valueOf(text) : text;
    }

    private static boolean is(Parameter parameter, SchemaType type) {
        return parameter.getSchema() != null
                && parameter.getSchema().getType() != null
                && parameter.getSchema().getType().contains(type);
    }
}
