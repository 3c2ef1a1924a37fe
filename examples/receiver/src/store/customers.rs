//! What the CRM knows of its callers.

use super::Store;

/// Somebody who may call.
pub(crate) struct Customer {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) blocked: bool,
}

/// When a customer is expected.
pub(crate) struct Appointment {
    pub(crate) time: String,
    pub(crate) dentist: String,
}

impl Store {
    /// The customer who calls from that number.
    pub(crate) async fn customer(&self, number: &str) -> sqlx::Result<Option<Customer>> {
        let row: Option<(String, String, bool)> =
            sqlx::query_as("select id, name, blocked from customers where number = ?")
                .bind(number)
                .fetch_optional(&self.pool)
                .await?;
        Ok(row.map(|(id, name, blocked)| Customer { id, name, blocked }))
    }

    /// The appointment on that day of whoever calls from that number.
    pub(crate) async fn appointment(
        &self,
        number: &str,
        day: &str,
    ) -> sqlx::Result<Option<Appointment>> {
        let row: Option<(String, String)> = sqlx::query_as(
            "select time, dentist from appointments
             join customers on customers.id = customer_id
             where number = ? and day = ?",
        )
        .bind(number)
        .bind(day)
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.map(|(time, dentist)| Appointment { time, dentist }))
    }
}
