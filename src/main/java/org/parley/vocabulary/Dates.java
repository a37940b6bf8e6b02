package org.parley.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.http.Hinted;

/** What texts of EDTF mean, in the order asked. */
@Schema(description = "What texts of EDTF mean, in the order asked.")
public record Dates(
        @Schema(description = "One for each text.") List<DateView> items,

        @Schema(
                description = "What the reader should know; absent if nothing.",
                examples = "A '%' is written %25 in an address.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints)
        implements Hinted {}
