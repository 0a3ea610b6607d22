package se.brygga.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import se.brygga.access.decision.Relation;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Side;
import se.brygga.core.record.RegisterEntry;
import se.brygga.profiles.ProfileValidator;

class ConsentsTest {

    @AutoClose
    private RegistersOffice office;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new RegistersOffice(folder).as(Commissions.doctor());
        office.tolvan();
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({"me, Practitioner, SE2329990010-A1", "unit, Organization, SE2329990010-K01"})
    void consentIsForTheReaderOrTheUnit(String grantee, String type, String hsaId) throws Exception {
        assertThat(consent(grantee, "").getStatus()).isEqualTo(201);

        RegisterEntry entry = office.registers.newest("consent", 1).get(0);
        assertThat(entry.provider()).isEqualTo(Commissions.REGION);
        assertThat(entry.content().getProvision().getActorFirstRep().getReference())
                .matches(who -> who.getType().equals(type))
                .matches(who -> who.getIdentifier().getValue().equals(hsaId));
        assertThat(ProfileValidator.shared().errors(entry.content())).isEmpty();
    }

    @Test
    void socialCareEntersConsentsByItsOwnParagraph() throws Exception {
        office.as(Commissions.careAssistant()).tied(Relation.INTERVENTIONS);

        consent("unit", "");

        assertThat(office.registers
                        .newest("consent", 1)
                        .get(0)
                        .content()
                        .getPolicyRule()
                        .getText())
                .contains("3 kap. 2 §");
    }

    @Test
    void consentEndsWhenItIsSaidTo() throws Exception {
        consent("me", ",\"until\":\"2026-04-25T10:00:00+02:00\"");

        assertThat(office.registers
                        .newest("consent", 1)
                        .get(0)
                        .content()
                        .getProvision()
                        .getPeriod()
                        .getEnd())
                .isEqualTo("2026-04-25T08:00:00Z");
    }

    @Test
    void consentThatHasEndedIsNone() throws Exception {
        assertThat(consent("me", ",\"until\":\"2026-03-25T10:00:00+01:00\"").getStatus())
                .isEqualTo(400);
        assertThat(consent("me", ",\"until\":\"tomorrow\"").getStatus()).isEqualTo(400);
        assertThat(consent("everybody", "").getStatus()).isEqualTo(400);
    }

    @Test
    void consentNeedsARelation() throws Exception {
        office.tied(Relation.NONE);

        assertThat(consent("me", "").getStatus()).isEqualTo(403);
        assertThat(office.registers.newest("consent", 1)).isEmpty();
    }

    @Test
    void consentIsWithdrawnByTheOwnProviderOnly() throws Exception {
        consent("unit", "");
        String id = office.registers.newest("consent", 1).get(0).id();

        assertThat(office.as(Commissions.nurse()).send(withdrawal(id), REASON).getStatus())
                .isEqualTo(404);
        assertThat(office.as(Commissions.doctor()).send(withdrawal(id), REASON).getStatus())
                .isEqualTo(200);
        assertThat(office.registers.find(id).orElseThrow().annulledAt()).isEqualTo(RegistersOffice.NOW);
    }

    @Test
    void consentIsWithdrawnByWhoCountsAsOneWithTheProvider() throws Exception {
        consent("unit", "");
        String id = office.registers.newest("consent", 1).get(0).id();

        office.as(Commissions.person(Side.CARE, Commissions.SECOND, Commissions.HOSPITAL, Purpose.CARE));
        assertThat(office.send(withdrawal(id), REASON).getStatus()).isEqualTo(200);
    }

    private static final String REASON = "{\"reason\":\"Personen har tagit tillbaka sitt samtycke\"}";

    private static String withdrawal(String id) {
        return "/access/consents/" + id + "/annul";
    }

    private MockHttpServletResponse consent(String grantee, String more) throws Exception {
        return office.send(
                "/access/consents",
                "{\"patient\":\"" + office.tolvan() + "\",\"grantee\":\"" + grantee + "\"" + more + "}");
    }
}
