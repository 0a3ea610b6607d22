package se.brygga.coordination.stay;

import se.brygga.core.record.TrackedStayEvent;

/** An event together with the code of a notice that tells it. */
record Tellable(TrackedStayEvent event, String code) {}
