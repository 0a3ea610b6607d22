/** Messages about hospital stays: MedCom's hospital notification and our own discharge events (messages.md 2). */
package se.brygga.translation.fhirmessage.stay;
