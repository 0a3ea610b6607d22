/** Letters between organisations about a person, and their acknowledgements (messages.md 1 and 3). */
package se.brygga.translation.fhirmessage.conversation;
