package se.brygga.app.camel;

/** Exchange properties that the kamelets set for the processors behind them. */
final class Doors {

    /** Id of the connector whose door it is. */
    static final String CONNECTOR = "brygga.connector";

    /** What was asked for below the FHIR base. */
    static final String PATH = "brygga.path";

    /** The row of the ledger that is being delivered. */
    static final String DELIVERY = "brygga.delivery";

    /** What goes over the wire for it. */
    static final String WIRE = "brygga.wire";

    private Doors() {}
}
