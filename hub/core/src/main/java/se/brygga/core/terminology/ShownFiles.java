package se.brygga.core.terminology;

import java.util.Set;

/** Files that every receiver of a care communication can show (messages.md 3). */
public final class ShownFiles {

    /** Their types, as senders write them. */
    public static final Set<String> TYPES =
            Set.of("application/pdf", "image/gif", "image/jpeg", "image/jpg", "image/png", "image/tiff", "image/bmp");

    private ShownFiles() {}
}
