//! Whether deliveries can be kept.

use sqlx::AssertSqlSafe;

use super::{connect, run};
use crate::common::Place;

#[tokio::test]
async fn an_inbox_that_takes_no_delivery_is_not_ready() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let mut other = connect(&place).await;
    for table in ["deliveries", "payloads"] {
        let trigger = format!(
            "create trigger full before insert on {table} begin select raise(rollback, 'full'); end"
        );
        sqlx::raw_sql(AssertSqlSafe(trigger))
            .execute(&mut other)
            .await
            .unwrap();
        assert!(inbox.ready().await.is_err(), "{table}");
        run(&mut other, "drop trigger full").await;
        inbox.ready().await.unwrap();
    }
}
