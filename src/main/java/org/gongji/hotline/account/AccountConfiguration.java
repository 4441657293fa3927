package org.gongji.hotline.account;

import org.gongji.hotline.vault.NumberHash;
import org.gongji.hotline.vault.PinHash;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What does not wire itself.
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    Identification identification(People people, FailureBook book, PinHash pins, NumberHash hash) {
        return new StoredIdentification(people, book, pins, hash, Pause::sleep);
    }

    /// A command that reads a feed keeps no sharings.
    @Bean
    Accounts accounts(JdbcClient jdbc, ObjectProvider<Promises> promises) {
        return new StoredAccounts(jdbc, promises.getIfAvailable(() -> Promises.NONE));
    }
}
