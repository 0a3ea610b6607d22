package se.brygga.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource of the record is shared by all who read it at the same time. */
class SharedResourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'resourceType':'Encounter','status':'planned'",
                "'resourceType':'EpisodeOfCare','status':'active'",
                "'resourceType':'CareTeam','status':'active'",
                "'resourceType':'CarePlan','status':'active'",
                "'resourceType':'ServiceRequest','status':'active','occurrenceTiming':{'code':{'text':'x'}}",
                "'resourceType':'DocumentReference'",
                "'resourceType':'Appointment','status':'booked','participant':[{'status':'accepted'}]",
                "'resourceType':'Task'"
            })
    void decidingMakesNothingOfWhatItLacks(String content) {
        var recorded = Recorded.of(content, "SE2329990010-V1", "SE2329990010-K01");
        Resource resource = recorded.stored().resource();
        long parts = parts(resource);

        ItemPeriod.of(resource);
        TieAge age = new TieAge(LegalSettings.TIE_AGE, Ordinary.NOW, Ordinary.NOW);
        CareTie.of(resource, age);
        SocialTie.of(resource, age);
        Ordinary.items().of(recorded, Ordinary.NOW);

        assertThat(parts(resource)).isEqualTo(parts);
    }

    private static long parts(Base part) {
        return part.children().stream()
                .map(Property::getValues)
                .flatMap(List::stream)
                .mapToLong(value -> 1 + parts(value))
                .sum();
    }
}
