package vn.parindex.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Lasting;

/** An index or component as every answer names it. */
@Schema(name = "Indicator")
public record IndicatorView(
        @Schema(examples = "par-index") String code,

        @Schema(nullable = true, description = "Code of the index it is a component of")
        String parent,

        @Schema(examples = "province") String population,
        Text name,
        Text description,

        @Schema(examples = "percent", description = "percent, or points for a scoring part")
        String unitOfMeasure,

        @Schema(examples = "100", description = "The highest possible figure")
        BigDecimal scaleMax,

        @Schema(
                description =
                        "How it relates to its index: the index itself, a field, or a scoring part. Fields and scoring"
                                + " parts are two decompositions of one total: never add them together")
        Role role,

        String publisher)
        implements Lasting {

    /** What an indicator is within its tree. */
    public enum Role {
        INDEX,
        FIELD,
        SCORING_PART;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static IndicatorView of(Indicator indicator) {
        var role = indicator.parent() == null ? Role.INDEX : indicator.isScoringPart() ? Role.SCORING_PART : Role.FIELD;
        return new IndicatorView(
                indicator.code(),
                indicator.parent(),
                indicator.population(),
                new Text(indicator.nameVi(), indicator.nameEn()),
                new Text(indicator.descriptionVi(), indicator.descriptionEn()),
                indicator.unitOfMeasure(),
                indicator.scaleMax().value(),
                role,
                indicator.publisher());
    }
}
