package se.brygga.core.record;

/** A system tried to change a resource that belongs to another custodian. */
public final class ForeignCustodian extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names type and id of the resource, which tell nothing about the person. */
    public ForeignCustodian(String typeAndId) {
        super(typeAndId + " belongs to another custodian");
    }
}
