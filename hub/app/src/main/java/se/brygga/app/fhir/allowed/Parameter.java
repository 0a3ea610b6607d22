package se.brygga.app.fhir.allowed;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.Resource;

/**
 * A search parameter of the allow-list.
 *
 * @param name as FHIR names it
 * @param type token, date, reference or string
 * @param element of the resource that it looks at
 */
public record Parameter(String name, SearchParamType type, String element) {

    /** Returns the values in a resource, which stays as it is: a getter would make an empty element where there is none. */
    public List<Base> values(Resource resource) {
        List<Base> values = new ArrayList<>();
        for (Base value : resource.getProperty(element.hashCode(), element, false)) {
            if (value != null && !value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }
}
