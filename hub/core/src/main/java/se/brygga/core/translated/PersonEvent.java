package se.brygga.core.translated;

/** Something that happened to a person or to a delivery, as a message told it. */
public sealed interface PersonEvent
        permits StayEvent, PersonMerged, PersonUnmerged, IdentifierChanged, VisitMoved, ReceiptArrived {}
