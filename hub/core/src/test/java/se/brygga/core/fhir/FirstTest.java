package se.brygga.core.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;

class FirstTest {

    @Test
    void whatIsThereIsFoundAndTheRestIsNot() {
        var concept = new CodeableConcept(new Coding("s", "a", null)).addCoding(new Coding("s", "b", null));

        assertThat(First.of(List.of("a", "b"))).contains("a");
        assertThat(First.coding(concept)).isSameAs(concept.getCoding().get(0));
        assertThat(First.code(concept)).isEqualTo("a");
    }

    @Test
    void lookingForWhatIsNotThereAddsNothing() {
        var concept = new CodeableConcept();

        assertThat(First.of(concept.getCoding())).isEmpty();
        assertThat(First.coding(concept).isEmpty()).isTrue();
        assertThat(First.code(concept)).isNull();
        assertThat(concept.getCoding()).isEmpty();
    }
}
