package se.brygga.simulators.municipality;

/** The ways in which a system can fail to answer properly; some of them lie, for the notice has been stored. */
enum Fault {
    UNAVAILABLE(503, false),
    BROKEN_AFTER_STORING(500, true),
    SILENT(0, false),
    GARBAGE(200, false),
    SILENT_AFTER_STORING(0, true),
    GARBAGE_AFTER_STORING(200, true);

    private final int status;
    private final boolean stores;

    Fault(int status, boolean stores) {
        this.status = status;
        this.stores = stores;
    }

    int status() {
        return status;
    }

    boolean stores() {
        return stores;
    }
}
