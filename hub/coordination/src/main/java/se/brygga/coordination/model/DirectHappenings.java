package se.brygga.coordination.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Work;

/** What happened around requests for direct admission. */
final class DirectHappenings {

    private final CaseFile file;

    DirectHappenings(CaseFile file) {
        this.file = file;
    }

    List<Happening> of(TriggerEvent event) {
        return DirectAdmission.all(file).stream()
                .map(direct -> switch (event) {
                    case DIRECT_ADMISSION_REQUESTED -> requested(direct);
                    case DIRECT_ADMISSION_ACCEPTED -> accepted(direct);
                    default -> declined(direct);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static Happening requested(DirectAdmission direct) {
        Work.State state =
                switch (direct.state()) {
                    case REQUESTED -> Work.State.OPEN;
                    case WITHDRAWN -> Work.State.STOPPED;
                    default -> Work.State.DONE;
                };
        Map<TeamRole, String> asked = direct.ward() == null ? Map.of() : Map.of(TeamRole.WARD, direct.ward());
        return new Happening(direct.id() + "-asked", direct.at(), state, focus(direct), asked);
    }

    private static Happening accepted(DirectAdmission direct) {
        if (direct.answer() == null) {
            return null;
        }
        Work.State state =
                switch (direct.state()) {
                    case ACCEPTED -> Work.State.OPEN;
                    case ARRIVED -> Work.State.DONE;
                    default -> Work.State.STOPPED;
                };
        return answered(direct, "-accepted", state);
    }

    private static Happening declined(DirectAdmission direct) {
        if (direct.answer() == null) {
            return null;
        }
        boolean stands = direct.state() == DirectAdmission.State.DECLINED;
        return answered(direct, "-declined", stands ? Work.State.OPEN : Work.State.STOPPED);
    }

    private static Happening answered(DirectAdmission direct, String what, Work.State state) {
        return new Happening(
                direct.id() + what,
                direct.answer().at(),
                state,
                focus(direct),
                Map.of(TeamRole.WARD, direct.answer().ward()));
    }

    private static String focus(DirectAdmission direct) {
        return "ServiceRequest/" + direct.id();
    }
}
