package se.brygga.coordination.casework;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * A message that is to go to a unit's system; it is written in that system's format and goes out once for each key and receiver.
 *
 * @param key unique name of what is told, such as {@code plan/<plan>/<version>}
 * @param event code of code system message-event or discharge-event, such as {@code joint-plan}
 * @param sender HSA-id of the unit that answers for it
 * @param receiver HSA-id of the unit that it is for
 * @param resources the focus first, then what it refers to; the person's Patient is added
 */
public record Letter(String key, String event, String sender, String receiver, List<Resource> resources) {}
