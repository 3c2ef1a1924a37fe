//! The types of `PhoneNumbers` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp, Uri, open_enum};
use serde::{Deserialize, Serialize};

/// A number rented through Atoms.
///
/// `phone-numbers.yaml#/components/schemas/PhoneNumber`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PhoneNumber {
    /// What campaigns, agents and `POST /product/release-number` know the number by.
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The agent that uses the number; `null` where none does.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub agent_id: Maybe<String>,
    /// Whether calls can be made and taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributes: Option<PhoneNumberAttributes>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_type: Option<PhoneNumberProductType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// `phone-numbers.yaml#/components/schemas/PhoneNumber/properties/productType`
    pub enum PhoneNumberProductType {
        Telephony = "telephony",
    }
}

/// All numbers, by where they come from.
///
/// `phone-numbers.yaml#/components/schemas/AllNumbers`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AllNumbers {
    /// Those brought along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_products: Option<Vec<NumberProduct>>,
    /// Those rented through Atoms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephony_products: Option<Vec<NumberProduct>>,
}

open_enum! {
    /// Who the numbers are rented from.
    ///
    /// `phone-numbers.yaml#/components/schemas/TelephonyProvider`
    pub enum TelephonyProvider {
        Plivo = "plivo",
        Twilio = "twilio",
    }
}

/// A number that could be rented.
///
/// `phone-numbers.yaml#/components/schemas/AvailableNumber`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AvailableNumber {
    /// With the country code, yet **without** `+`. To be sent back as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<TelephonyProvider>,
    /// Two letters of ISO 3166-1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    /// The area as the provider calls it: digits, or the name of a region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_code: Option<String>,
}

/// The price of a number for the rest of the month. All amounts are in **US dollars**.
///
/// `phone-numbers.yaml#/components/schemas/Proration`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Proration {
    /// A number's price for a full month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monthly_rate: Option<Number>,
    /// What the number adds to every later month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_number_recurring_amount: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_in_month: Option<i64>,
    /// How much of the month is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_remaining: Option<i64>,
    /// The share of the month that is left, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prorated_value: Option<Number>,
    /// `monthlyRate` times `proratedValue`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proration_amount: Option<Number>,
    /// What is charged today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub immediate_charge: Option<Number>,
}

/// The number to rent.
///
/// `phone-numbers.yaml#/components/schemas/RentNumberRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RentNumberRequest {
    /// As `GET /product/get-available-numbers` has it, without `+`.
    pub phone_number: String,
    /// Whom it was found with.
    pub provider: TelephonyProvider,
}

/// The number to give back.
///
/// `phone-numbers.yaml#/components/schemas/ReleaseNumberRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReleaseNumberRequest {
    /// The number's `_id`, not its digits.
    pub product_id: String,
}

/// A number, and the trunk that it is on.
///
/// `phone-numbers.yaml#/components/schemas/ImportPhoneNumberRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportPhoneNumberRequest {
    /// A label; made up from the number when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Best in E.164, though nothing checks that.
    pub phone_number: String,
    /// The host name or address of the trunk, with a port if need be. A `sip:` or
    /// `sips:` URI is cut down to that.
    pub sip_termination_url: String,
    /// Only where the trunk asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sip_username: Option<Sensitive<String>>,
    /// Only where the trunk asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sip_password: Option<Sensitive<String>>,
}

/// A number that was just brought along.
///
/// `phone-numbers.yaml#/components/schemas/ImportedNumber`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportedNumber {
    /// What campaigns and agents know the number by.
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The agent that uses the number; `null` where none does.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub agent_id: Maybe<String>,
    /// Whether calls can be made and taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributes: Option<ImportedNumberAttributes>,
    /// Here `custom`; `custom-telephony` where numbers are listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_type: Option<ImportedNumberProductType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// `phone-numbers.yaml#/components/schemas/ImportedNumber/properties/attributes`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportedNumberAttributes {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    /// The trunk of calls to the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inbound_sip_trunk_id: Option<String>,
    /// The trunk of calls from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outbound_sip_trunk_id: Option<String>,
}

open_enum! {
    /// Here `custom`; `custom-telephony` where numbers are listed.
    ///
    /// `phone-numbers.yaml#/components/schemas/ImportedNumber/properties/productType`
    pub enum ImportedNumberProductType {
        Custom = "custom",
    }
}

/// The number itself, and where it comes from.
///
/// `phone-numbers.yaml#/components/schemas/PhoneNumberAttributes`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PhoneNumberAttributes {
    /// In E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<TelephonyProvider>,
    /// Two letters of ISO 3166-1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_code: Option<String>,
    /// The proof of identity that the number was rented with, where its country demands
    /// one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compliance_application_id: Option<String>,
}

/// A number, rented or brought along.
///
/// `phone-numbers.yaml#/components/schemas/NumberProduct`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NumberProduct {
    /// What campaigns, agents and `POST /product/release-number` know the number by.
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The agent that uses the number; `null` where none does.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub agent_id: Maybe<String>,
    /// Whether calls can be made and taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributes: Option<NumberProductAttributes>,
    /// `telephony` is rented, `custom-telephony` brought along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_type: Option<NumberProductProductType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// `phone-numbers.yaml#/components/schemas/NumberProduct/properties/attributes`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NumberProductAttributes {
    /// In E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    /// Whom a rented number comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<TelephonyProvider>,
}

open_enum! {
    /// `telephony` is rented, `custom-telephony` brought along.
    ///
    /// `phone-numbers.yaml#/components/schemas/NumberProduct/properties/productType`
    pub enum NumberProductProductType {
        CustomTelephony = "custom-telephony",
        Telephony = "telephony",
    }
}

/// `phone-numbers.yaml#/paths/~1product~1phone-numbers/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListPhoneNumbersOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<PhoneNumber>>,
}

/// `phone-numbers.yaml#/paths/~1product~1all-numbers/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListAllNumbersOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AllNumbers>,
}

/// The parameters of `GET /product/get-available-numbers`.
///
/// `phone-numbers.yaml#/paths/~1product~1get-available-numbers/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListAvailableNumbersParams {
    /// Narrows the search to an area. What counts as one is the provider's matter; the
    /// whole country when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_code: Option<String>,
    /// Two letters of ISO 3166-1, as `US`.
    pub country_code: String,
    pub provider: TelephonyProvider,
}

/// `phone-numbers.yaml#/paths/~1product~1get-available-numbers/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListAvailableNumbersOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<AvailableNumber>>,
}

/// `phone-numbers.yaml#/paths/~1product~1proration-amount/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetProrationAmountOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Proration>,
}

/// `phone-numbers.yaml#/paths/~1product~1rent-number/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RentNumberOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<RentNumberOkData>,
}

/// `phone-numbers.yaml#/paths/~1product~1rent-number/post/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RentNumberOkData {
    /// Whether somebody still has to confirm the payment, as 3-D Secure
    /// asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requires_action: Option<bool>,
}

/// `phone-numbers.yaml#/paths/~1product~1release-number/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ReleaseNumberOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ReleaseNumberOkData>,
}

/// `phone-numbers.yaml#/paths/~1product~1release-number/post/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ReleaseNumberOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
}

/// `phone-numbers.yaml#/paths/~1product~1manage-subscription/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetSubscriptionPortalOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<GetSubscriptionPortalOkData>,
}

/// `phone-numbers.yaml#/paths/~1product~1manage-subscription/get/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetSubscriptionPortalOkData {
    /// Expires soon; absent where the plan is not paid for there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Sensitive<Uri>>,
}

/// `phone-numbers.yaml#/paths/~1product~1unpaid-invoices/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetUnpaidInvoicesOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<GetUnpaidInvoicesOkData>,
}

/// `phone-numbers.yaml#/paths/~1product~1unpaid-invoices/get/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetUnpaidInvoicesOkData {
    /// Whether one invoice at least is unpaid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_required: Option<bool>,
}

/// `phone-numbers.yaml#/paths/~1product~1import-phone-number/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ImportPhoneNumberOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ImportedNumber>,
}
