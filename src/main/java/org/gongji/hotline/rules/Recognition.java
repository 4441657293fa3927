package org.gongji.hotline.rules;

/// How a region's callers may show who they are.
///
/// @param trustCallingNumber the calling number alone is enough for the balance
/// @param shortIdForKnownNumber from a number on file the last four of the ID and the PIN are enough for the balance
public record Recognition(CardMask cardNumber, boolean trustCallingNumber, boolean shortIdForKnownNumber) {}
