package se.brygga.app.view.patient;

import java.util.Set;
import se.brygga.app.reading.Omission;
import se.brygga.app.view.session.OpenPatient;

/**
 * Something that a reader can do from the page, on a page of its own at {@code /view/{launch}/<code>}: {@code emergency}, {@code lift},
 * {@code consent}. Whoever builds such a page declares a bean of this; the link then appears where view.md 2.3 puts it.
 */
public interface Offer {

    /** Returns its name in addresses and keys of texts. */
    String code();

    /**
     * Tells whether the law lets this reader ask for it.
     *
     * @param left what may be said of what is left out; where nothing may be said, nothing is offered that would tell of it
     */
    boolean isFor(OpenPatient open, Set<Omission> left);
}
