package se.brygga.app.broker;

import se.brygga.core.message.InboxMessage;

/**
 * A message on its way through an inbox.
 *
 * @param message as the intake took it
 * @param replay true if an operator puts it through again
 */
public record Inbound(InboxMessage message, boolean replay) {}
