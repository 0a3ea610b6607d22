package se.brygga.coordination.stay;

import java.util.Optional;
import se.brygga.core.translated.StayEventKind;

/** Codes of the notices that a stay can give rise to, from the code system discharge-event (messages.md 2, domain.md 6). */
public final class NoticeCode {

    public static final String EMERGENCY_STARTED = "emergency-started";

    /** UTS 2:1-2. */
    public static final String ADMITTED = "admitted";

    /** UTS 2:4. */
    public static final String ESTIMATED_DISCHARGE_CHANGED = "estimated-discharge-changed";

    /** UTS 2:5. */
    public static final String COORDINATOR_APPOINTED = "coordinator-appointed";

    /** UTS 3:1. */
    public static final String READY = "ready";

    public static final String READY_WITHDRAWN = "ready-withdrawn";

    /** UTS 4:3. */
    public static final String SIP_CALLED = "sip-called";

    /** UTS 3:2. */
    public static final String INFORMATION_TRANSFERRED = "information-transferred";

    public static final String LEAVE_STARTED = "leave-started";
    public static final String LEAVE_ENDED = "leave-ended";
    public static final String DISCHARGED = "discharged";
    public static final String DECEASED = "deceased";

    /** Says that an earlier notice no longer holds; of {@link #ADMITTED}: that the whole case does not. */
    public static final String CANCELLED = "cancelled";

    private NoticeCode() {}

    /** Returns the code that tells an event of its own accord; a transfer or a changed estimate has none. */
    static Optional<String> of(StayEventKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case EMERGENCY_STARTED -> EMERGENCY_STARTED;
                    case ADMITTED -> ADMITTED;
                    case LEAVE_STARTED -> LEAVE_STARTED;
                    case LEAVE_ENDED -> LEAVE_ENDED;
                    case READY -> READY;
                    case READY_WITHDRAWN -> READY_WITHDRAWN;
                    case COORDINATOR_APPOINTED -> COORDINATOR_APPOINTED;
                    case SIP_CALLED -> SIP_CALLED;
                    case INFORMATION_TRANSFERRED -> INFORMATION_TRANSFERRED;
                    case DISCHARGED -> DISCHARGED;
                    case DECEASED -> DECEASED;
                    case TRANSFERRED, PLANNED_END_CHANGED, CANCELLED -> null;
                });
    }

    /** Returns true for a notice that opens a case at the receiver. */
    static boolean opens(String code) {
        return ADMITTED.equals(code) || EMERGENCY_STARTED.equals(code);
    }

    /** Returns true for what secrecy may hinder: it is told once somebody has said why it may be disclosed (domain.md 6). */
    static boolean needsBasis(String code) {
        return READY.equals(code) || INFORMATION_TRANSFERRED.equals(code);
    }
}
