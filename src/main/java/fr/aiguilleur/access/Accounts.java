package fr.aiguilleur.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The people who may sign in. */
@Service
public class Accounts implements UserDetailsService {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** Gives a person an account, or renews name, role and password of the one with this id. */
    public void keep(Member member, String password) {
        jdbc.sql("""
                insert into account (id, name, role, password_hash) values (:id, :name, :role, :hash)
                on conflict (id) do update set name = :name, role = :role, password_hash = :hash""")
                .param("id", member.id())
                .param("name", member.name())
                .param("role", member.role().name())
                .param("hash", passwords.encode(password))
                .update();
    }

    /** Everybody who has an account, by name. */
    public List<Member> list() {
        return jdbc.sql("select id, name, role from account order by name, id")
                .query((row, _) -> member(row))
                .list();
    }

    /** How people see this operator: the account's name, or the label of a key. */
    public Optional<String> nameOf(String id) {
        return jdbc.sql("select name from account where id = :id union all select label from api_key where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        return jdbc.sql("select * from account where id = ?")
                .param(id)
                .query((row, _) -> new Seat(member(row), row.getString("password_hash")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(row.getString("id"), row.getString("name"), Role.valueOf(row.getString("role")));
    }
}
