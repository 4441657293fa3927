package org.gongji.hotline.account;

import org.gongji.hotline.vault.NumberHash;
import org.gongji.hotline.vault.PinHash;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What does not wire itself.
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    Identification identification(People people, FailureBook book, PinHash pins, NumberHash hash) {
        return new StoredIdentification(people, book, pins, hash, Pause::sleep);
    }
}
