package se.brygga.app.reading;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;

/**
 * One person in a list, as far as the caller may see.
 *
 * @param person id of the person
 * @param view what may be seen of the record; empty if nothing may, as without a relation
 * @param named who it is: the permitted Patient, else as a letter to the unit names the person; without a name if nobody may say it
 * @param own of what the list is of: what stands in it for the caller
 */
public record Listed(String person, Optional<PersonView> view, Patient named, List<Permitted> own) {}
