package se.brygga.translation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;

/** Reads single values out of resources by FHIRPath, for comparing with those of others. */
final class ResultElements {

    private static final IFhirPath PATHS = FhirContext.forR4Cached().newFhirPath();

    private ResultElements() {}

    /** Returns the values of a path that begins with a resource type, over all resources of it, in the order of the resources. */
    static String value(String path, List<Resource> resources) {
        String type = path.substring(0, path.indexOf('.'));
        return resources.stream()
                .filter(resource -> resource.fhirType().equals(type))
                .flatMap(resource -> PATHS.evaluate(resource, path, IBase.class).stream())
                .map(ResultElements::text)
                .collect(Collectors.joining(","));
    }

    private static String text(IBase value) {
        if (value instanceof BaseDateTimeType time && time.getValueAsString().contains("T")) {
            return time.getValue().toInstant().toString();
        }
        if (value instanceof PrimitiveType<?> primitive) {
            return primitive.getValueAsString();
        }
        return value instanceof Quantity quantity ? quantity.getValue().toPlainString() : value.fhirType();
    }
}
