package org.gongji.hotline.rules;

/// In which scheme a person is insured. Only employees have a personal account.
public enum Scheme {
    EMPLOYEE,
    RESIDENT
}
