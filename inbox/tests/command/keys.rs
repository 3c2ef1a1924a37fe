//! Keys of payloads.

use crate::common::Place;
use crate::common::place::on_each_store;
use crate::desk::Desk;

on_each_store! {
    payloads_are_encrypted_anew
}

async fn payloads_are_encrypted_anew(place: Place) {
    let desk = Desk::new(place).await;
    let [old, new] = ["1", "2"].map(|digit| format!("k{digit}:{}", digit.repeat(64)));
    let run = |keys: &str, arguments: &[&str]| {
        let mut command = desk.command();
        command.env("KEYS", keys);
        let output = command.args(["--keys", "KEYS"]).args(arguments).output();
        let output = output.unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    };
    let told = (true, "3 deliveries encrypted anew\n".to_owned());
    assert_eq!(run(&old, &["reencrypt"]), told);
    for keyless in [
        &["show", "d-1"][..],
        &["replay", "d-1", "--to", "http://127.0.0.1:9"],
    ] {
        assert!(desk.refused(keyless).contains("could not be decrypted"));
    }
    assert_eq!(run(&format!("{new},{old}"), &["reencrypt"]), told);
    assert!(run(&new, &["show", "d-1", "--reveal"]).1.contains("Ravi"));
    let (succeeded, told) = run(&old, &["reencrypt"]);
    assert!(
        !succeeded && told.contains("3 deliveries are opened by none"),
        "{told}"
    );
    assert!(desk.refused(&["reencrypt"]).contains("--keys"));
}
