package se.brygga.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.RecordTransaction;

class AnothersCaseTest {

    private static final String CASE = "little-plan";
    private static final List<PersonIdentifier> OTHER =
            List.of(new PersonIdentifier(CaseRoom.TOLVAN.system(), "196101182803"));

    @TempDir
    Path folder;

    @AutoClose
    private CaseRoom room;

    @BeforeEach
    void begin() {
        room = new CaseRoom(folder);
        room.write(r -> CaseRoom.take(r, room.casework(new LittlePlan()), "1", CaseRoom.plan(0)));
    }

    @Test
    void aCaseIsOfThePersonForWhomItWasBegun() {
        room.write(r -> {
            assertThat(file(r, r.person(List.of(CaseRoom.TOLVAN))).isAnothers(CASE))
                    .isFalse();
            assertThat(file(r, r.person(OTHER)).isAnothers(CASE)).isTrue();
            assertThat(file(r, "").isAnothers(CASE)).isTrue();
            assertThat(file(r, r.person(OTHER)).isAnothers("no-case")).isFalse();
            return r;
        });
    }

    @Test
    void onceMergedItIsOfBothAndAfterwardsOfTheFirstAgain() {
        room.write(r -> {
            String tolvan = r.person(List.of(CaseRoom.TOLVAN));
            String survivor = r.person(OTHER);
            r.merge(tolvan, survivor, CaseRoom.message("2").message().key());
            assertThat(file(r, survivor).isAnothers(CASE)).isFalse();
            assertThat(file(r, tolvan).isAnothers(CASE)).isFalse();
            r.unmerge(tolvan, survivor, CaseRoom.message("3").message().key());
            assertThat(file(r, survivor).isAnothers(CASE)).isTrue();
            assertThat(file(r, tolvan).isAnothers(CASE)).isFalse();
            return r;
        });
    }

    private CaseFileOf file(RecordTransaction record, String person) {
        return new CaseFileOf(record, () -> person, CaseRoom.NOW, room.office());
    }
}
