package se.brygga.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoIsToldTest {

    private static final String NOBODY = "none";

    @TempDir
    Path folder;

    private final Script script = new Script();
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder, false);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anAddressThatComesLaterLeadsToTheAdmissionNotice() {
        house.receive(script.admitted(null));
        assertThat(house.deliveries(NOBODY)).containsExactly("admitted NO_REGISTERED_MUNICIPALITY");
        house.receive(script.updated(null));
        assertThat(house.receive(script.updated("9901"))).hasSize(1);
        house.receive(script.discharged("9901"));
        assertThat(house.deliveries(House.AKERBY)).containsExactly("admitted QUEUED", "discharged QUEUED");
        assertThat(house.deliveries(NOBODY)).containsExactly("admitted NO_REGISTERED_MUNICIPALITY");
    }

    @Test
    void nobodyGetsACancellationOfWhatNobodyHad() {
        house.receive(script.admitted(null));
        house.receive(script.cancelled("9901"));
        assertThat(house.deliveries(House.AKERBY)).isEmpty();
        assertThat(house.deliveries(NOBODY)).containsExactly("admitted NO_REGISTERED_MUNICIPALITY");
    }

    @Test
    void aMoveDuringTheStayLeavesNoUnitBehind() {
        house.receive(script.admitted("9901"));
        house.receive(script.updated("9902"));
        house.receive(script.discharged("9902"));
        assertThat(house.deliveries(House.AKERBY)).containsExactly("admitted QUEUED", "discharged QUEUED");
        assertThat(house.deliveries(House.SJOSTAD)).containsExactly("admitted QUEUED", "discharged QUEUED");
    }

    @Test
    void aMoveTogetherWithTheCancellationCancelsOnlyWhereItWasTold() {
        house.receive(script.admitted("9901"));
        house.receive(script.cancelled("9902"));
        assertThat(house.deliveries(House.AKERBY)).containsExactly("admitted QUEUED", "cancelled QUEUED");
        assertThat(house.deliveries(House.SJOSTAD)).isEmpty();
    }

    @Test
    void aMoveAfterTheStayTellsNobodyOfIt() {
        house.receive(script.admitted("9901"));
        house.receive(script.discharged("9901"));
        house.receive(script.updated("9902"));
        assertThat(house.deliveries(House.SJOSTAD)).isEmpty();
    }

    @Test
    void aUnitThatIsConnectedLaterIsToldByReplay() {
        house.direct(null);
        Script.Message admission = script.admitted("9902");
        house.receive(admission);
        house.receive(admission);
        assertThat(house.deliveries(NOBODY)).containsExactly("admitted NOT_CONNECTED");
        house.direct(House.SJOSTAD);
        assertThat(house.replay(admission)).hasSize(1);
        assertThat(house.replay(admission)).hasSize(1);
        assertThat(house.deliveries(House.SJOSTAD)).containsExactly("admitted QUEUED");
    }
}
