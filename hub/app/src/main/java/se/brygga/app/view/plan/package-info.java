/** The joint plan (SIP) as it is shown: a card on the patient page and a page of its own (view.md 2.2; HSL 16:4, SoL 10:8-9). */
package se.brygga.app.view.plan;
