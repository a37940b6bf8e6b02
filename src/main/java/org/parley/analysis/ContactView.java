package org.parley.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.timeline.Contacts.Contact;

/** A talk in which some were in contact. */
@Schema(name = "Contact", description = "A talk in which they were in contact.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactView(
        @Schema(description = "Of the event.", examples = "2025-02-12-trump-putin-call")
        String id,

        @Schema(description = "Its title.") String title,

        @Schema(description = "Its kind.", examples = "call")
        String kind,

        @Schema(description = "Its first day; absent where open.", examples = "2025-02-12") @Nullable
        LocalDate first,

        @Schema(description = "Its last day; absent where open.", examples = "2025-02-12") @Nullable
        LocalDate last,

        @Schema(
                description = "True where its day is not known, so that it was on any of these; absent otherwise.",
                examples = "true")
        @Nullable
        Boolean vague) {
    public static ContactView of(Contact contact) {
        return new ContactView(
                contact.id(),
                contact.title(),
                contact.kind(),
                contact.first().equals(LocalDate.MIN) ? null : contact.first(),
                contact.last().equals(LocalDate.MAX) ? null : contact.last(),
                contact.vague() ? true : null);
    }
}
