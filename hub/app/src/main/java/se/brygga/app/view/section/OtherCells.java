package se.brygga.app.view.section;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Told;

/** What has no section of its own: type, what, when, status; from the elements that most types have. */
final class OtherCells {

    private static final List<String> WHAT = List.of("vaccineCode", "code", "type", "topic", "category");
    private static final List<String> WHEN =
            List.of("period", "effective[x]", "performed[x]", "occurrence[x]", "executionPeriod", "sent", "authoredOn");

    private final Told told;

    OtherCells(Told told) {
        this.told = told;
    }

    List<Cell> of(Resource resource) {
        return List.of(
                told.code("resource", resource.fhirType()),
                what(resource),
                when(resource),
                told.code(
                        "status",
                        values(resource, "status")
                                .findFirst()
                                .map(Base::primitiveValue)
                                .orElse(null)));
    }

    /** Of what is to be done it matters until when. */
    private Cell when(Resource resource) {
        if (resource instanceof Task task && task.getRestriction().getPeriod().hasEnd()) {
            return told.period(task.getRestriction().getPeriod());
        }
        return WHEN.stream()
                .flatMap(name -> values(resource, name))
                .findFirst()
                .filter(Type.class::isInstance)
                .map(value -> told.value((Type) value))
                .orElseGet(told::absent);
    }

    private Cell what(Resource resource) {
        Optional<Cell> concept = WHAT.stream()
                .flatMap(name -> values(resource, name))
                .filter(CodeableConcept.class::isInstance)
                .map(value -> told.concept((CodeableConcept) value))
                .filter(Cell::isTold)
                .findFirst();
        return concept.orElseGet(() -> values(resource, "description")
                .filter(PrimitiveType.class::isInstance)
                .map(value -> told.text(value.primitiveValue()))
                .findFirst()
                .orElseGet(told::absent));
    }

    private static Stream<Base> values(Resource resource, String name) {
        var property = resource.getNamedProperty(name);
        return property == null ? Stream.empty() : property.getValues().stream().filter(one -> one != null);
    }
}
