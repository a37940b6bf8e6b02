package org.parley.actor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An office as a curator enters it. */
@Schema(description = "A post that people hold: the body of POST and PUT, and a line of the interchange format.")
public record OfficeDraft(
        @Schema(description = "A readable id, for ever.", examples = "russian-mfa-minister-of-foreign-affairs")
        String id,

        @Schema(description = "What its holder is called.", examples = "Minister of Foreign Affairs")
        String title,

        @Schema(description = "The actor for which its holder acts.", examples = "russian-mfa")
        String organisation) {}
