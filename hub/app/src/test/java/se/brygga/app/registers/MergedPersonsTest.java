package se.brygga.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.RegisterEntry;

/** Entries of systems about somebody who was merged into another, when that is undone (A37). */
class MergedPersonsTest {

    private static final MessageKey KEY = MessageKey.of("test", "1", new byte[0]);
    private static final PersonIdentifier LOCAL =
            new PersonIdentifier("urn:oid:1.2.752.129.2.1.2.1#SE2329990010-V1", "R-1");

    @AutoClose
    private RegistersOffice office;

    private String tolvan;
    private String survivor;

    @BeforeEach
    void merge(@TempDir Path folder) {
        office = new RegistersOffice(folder);
        tolvan = office.tolvan();
        survivor = office.record.store().write(t -> t.person(List.of(LOCAL)));
        office.record.store().write(t -> t.merge(tolvan, survivor, KEY));
    }

    @Test
    void blockAndItsLiftFollowThePersonWhoseIdentifierWasSent() throws Exception {
        String block = enter(Examples.of(Examples.OUTER));
        assertThat(office.registers.of(survivor)).extracting(RegisterEntry::id).containsExactly(block);
        enter(Examples.lift(block));

        office.record.store().write(t -> t.unmerge(tolvan, survivor, KEY));

        assertThat(office.registers.of(tolvan)).hasSize(2);
        assertThat(office.registers.of(survivor)).isEmpty();
    }

    @Test
    void liftOfABlockFromBeforeTheMergeIsTaken() throws Exception {
        office.record.store().write(t -> t.unmerge(tolvan, survivor, KEY));
        String block = enter(Examples.of(Examples.OUTER));
        office.record.store().write(t -> t.merge(tolvan, survivor, KEY));

        enter(Examples.lift(block));

        assertThat(office.registers.of(survivor)).hasSize(2);
    }

    @Test
    void blockOnEitherHoldsForBothWhileTheyAreMerged() throws Exception {
        enter(Examples.of(Examples.OUTER));

        var blocks = new OuterBlocks(office.registers);
        assertThat(blocks.any(survivor, Commissions.REGION)).isTrue();
        assertThat(blocks.any(tolvan, Commissions.REGION)).isTrue();
    }

    @Test
    void consentAndEmergencyFollowTheOneWhomTheReaderNamed() throws Exception {
        office.as(Commissions.doctor());
        office.send("/access/consents", "{\"patient\":\"Patient/" + tolvan + "\",\"grantee\":\"me\"}");
        office.send("/access/consents", "{\"patient\":\"Patient/" + survivor + "\",\"grantee\":\"me\"}");
        String emergency = """
                {"patient":"Patient/%s","reasonCode":"unconscious","reason":"Medvetslös vid ankomst till akuten",
                 "dangerToLife":true,"consentUnobtainable":true,"cannotRequestLift":true}""";
        assertThat(office.send("/access/emergency", emergency.formatted(tolvan)).getStatus())
                .isEqualTo(201);
        assertThat(office.send("/access/emergency", emergency.formatted(survivor))
                        .getStatus())
                .as("one runs for the whole")
                .isEqualTo(200);

        office.record.store().write(t -> t.unmerge(tolvan, survivor, KEY));

        assertThat(office.registers.of(tolvan)).extracting(RegisterEntry::kind).containsExactly("consent", "emergency");
        assertThat(office.registers.of(survivor))
                .extracting(RegisterEntry::kind)
                .containsExactly("consent");
    }

    private String enter(String entry) throws Exception {
        MockHttpServletResponse answer = office.send("/registers", entry);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        return answer.getHeader("Location").substring("/registers/".length());
    }
}
