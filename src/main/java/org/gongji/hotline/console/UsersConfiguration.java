package org.gongji.hotline.console;

import org.gongji.hotline.vault.FieldCipher;
import org.gongji.hotline.vault.HashChain;
import org.gongji.hotline.vault.PasswordHash;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// What the console keeps of those who work at it: also for commands, which have no pages.
@Configuration(proxyBeanMethods = false)
class UsersConfiguration {

    @Bean
    Audit audit(JdbcClient database, PlatformTransactionManager transactions, HashChain chain) {
        return new Audit(database, transactions, chain);
    }

    @Bean
    AuditCheck auditCheck(Audit audit) {
        return new AuditCheck(audit);
    }

    @Bean
    Users users(JdbcClient database, PasswordHash hashes, FieldCipher cipher) {
        return new Users(database, hashes, cipher);
    }
}
