//! The types of `PhoneNumbers` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp, Uri};
use atoms_runtime::codegen::{object, open_enum};

object! {
    /// A number rented through Atoms.
    ///
    /// `phone-numbers.yaml#/components/schemas/PhoneNumber`
    pub struct PhoneNumber {
        /// What campaigns, agents and `POST /product/release-number` know the number by.
        pub id: Option<String> = optional("_id"),
        /// The agent that uses the number; `null` where none does.
        pub agent_id: Maybe<String> = optional("agentId"),
        /// Whether calls can be made and taken.
        pub is_active: Option<bool> = optional("isActive"),
        pub attributes: Option<PhoneNumberAttributes> = optional("attributes"),
        pub product_type: Option<PhoneNumberProductType> = optional("productType"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

open_enum! {
    /// `phone-numbers.yaml#/components/schemas/PhoneNumber/properties/productType`
    pub enum PhoneNumberProductType {
        Telephony = "telephony",
    }
}

object! {
    /// All numbers, by where they come from.
    ///
    /// `phone-numbers.yaml#/components/schemas/AllNumbers`
    pub struct AllNumbers {
        /// Those brought along.
        pub custom_products: Option<Vec<NumberProduct>> = optional("customProducts"),
        /// Those rented through Atoms.
        pub telephony_products: Option<Vec<NumberProduct>> = optional("telephonyProducts"),
    }
}

open_enum! {
    /// Where a number can come from.
    ///
    /// `phone-numbers.yaml#/components/schemas/TelephonyProvider`
    pub enum TelephonyProvider {
        Plivo = "plivo",
        Twilio = "twilio",
        Custom = "custom",
        Whatsapp = "whatsapp",
    }
}

object! {
    /// A number that could be rented.
    ///
    /// `phone-numbers.yaml#/components/schemas/AvailableNumber`
    pub struct AvailableNumber {
        /// With the country code, yet **without** `+`. To be sent back as it is.
        pub phone_number: Option<String> = optional("phoneNumber"),
        pub provider: Option<TelephonyProvider> = optional("provider"),
        /// Two letters of ISO 3166-1.
        pub country_code: Option<String> = optional("countryCode"),
        /// The area as the provider calls it: digits, or the name of a region.
        pub area_code: Option<String> = optional("areaCode"),
    }
}

object! {
    /// The price of a number for the rest of the month. All amounts are in **US dollars**.
    ///
    /// `phone-numbers.yaml#/components/schemas/Proration`
    pub struct Proration {
        /// A number's price for a full month.
        pub monthly_rate: Option<Number> = optional("monthlyRate"),
        /// What the number adds to every later month.
        pub per_number_recurring_amount: Option<Number> = optional("perNumberRecurringAmount"),
        pub days_in_month: Option<i64> = optional("daysInMonth"),
        /// How much of the month is left.
        pub days_remaining: Option<i64> = optional("daysRemaining"),
        /// The share of the month that is left, 0 to 1.
        pub prorated_value: Option<Number> = optional("proratedValue"),
        /// `monthlyRate` times `proratedValue`.
        pub proration_amount: Option<Number> = optional("prorationAmount"),
        /// What is charged today.
        pub immediate_charge: Option<Number> = optional("immediateCharge"),
    }
}

object! {
    /// The number to rent.
    ///
    /// `phone-numbers.yaml#/components/schemas/RentNumberRequest`
    pub struct RentNumberRequest with new {
        /// As `GET /product/get-available-numbers` has it, without `+`.
        pub phone_number: String = "phoneNumber",
        /// Whom it was found with.
        pub provider: TelephonyProvider = "provider",
    }
}

object! {
    /// The number to give back.
    ///
    /// `phone-numbers.yaml#/components/schemas/ReleaseNumberRequest`
    pub struct ReleaseNumberRequest with new {
        /// The number's `_id`, not its digits.
        pub product_id: String = "productId",
    }
}

object! {
    /// A number, and the trunk that it is on.
    ///
    /// `phone-numbers.yaml#/components/schemas/ImportPhoneNumberRequest`
    pub struct ImportPhoneNumberRequest with new {
        /// A label; made up from the number when absent.
        pub name: Option<String> = optional("name"),
        /// Best in E.164, though nothing checks that.
        pub phone_number: String = "phoneNumber",
        /// The host name or address of the trunk, with a port if need be. A `sip:` or
        /// `sips:` URI is cut down to that.
        pub sip_termination_url: String = "sipTerminationUrl",
        /// Only where the trunk asks for it.
        pub sip_username: Option<Sensitive<String>> = optional("sipUsername"),
        /// Only where the trunk asks for it.
        pub sip_password: Option<Sensitive<String>> = optional("sipPassword"),
        /// The most calls that begin in one second from the number.
        ///
        /// From 1 to 50. Default: `1`.
        pub cps_limit: Option<Number> = optional("cpsLimit"),
    }
}

object! {
    /// A number that was just brought along.
    ///
    /// `phone-numbers.yaml#/components/schemas/ImportedNumber`
    pub struct ImportedNumber {
        /// What campaigns and agents know the number by.
        pub id: Option<String> = optional("_id"),
        /// The agent that uses the number; `null` where none does.
        pub agent_id: Maybe<String> = optional("agentId"),
        /// Whether calls can be made and taken.
        pub is_active: Option<bool> = optional("isActive"),
        pub attributes: Option<ImportedNumberAttributes> = optional("attributes"),
        /// Here `custom`; `custom-telephony` where numbers are listed.
        pub product_type: Option<ImportedNumberProductType> = optional("productType"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// `phone-numbers.yaml#/components/schemas/ImportedNumber/properties/attributes`
    pub struct ImportedNumberAttributes {
        pub name: Option<String> = optional("name"),
        pub phone_number: Option<String> = optional("phoneNumber"),
        /// The trunk of calls to the number.
        pub inbound_sip_trunk_id: Option<String> = optional("inboundSipTrunkId"),
        /// The trunk of calls from it.
        pub outbound_sip_trunk_id: Option<String> = optional("outboundSipTrunkId"),
    }
}

open_enum! {
    /// Here `custom`; `custom-telephony` where numbers are listed.
    ///
    /// `phone-numbers.yaml#/components/schemas/ImportedNumber/properties/productType`
    pub enum ImportedNumberProductType {
        Custom = "custom",
    }
}

object! {
    /// The number itself, and where it comes from.
    ///
    /// `phone-numbers.yaml#/components/schemas/PhoneNumberAttributes`
    pub struct PhoneNumberAttributes {
        /// In E.164.
        pub phone_number: Option<String> = optional("phoneNumber"),
        pub provider: Option<RentalProvider> = optional("provider"),
        /// Two letters of ISO 3166-1.
        pub country_code: Option<String> = optional("countryCode"),
        pub area_code: Option<String> = optional("areaCode"),
        /// The proof of identity that the number was rented with, where its country demands
        /// one.
        pub compliance_application_id: Option<String> = optional("complianceApplicationId"),
    }
}

object! {
    /// A number, rented or brought along.
    ///
    /// `phone-numbers.yaml#/components/schemas/NumberProduct`
    pub struct NumberProduct {
        /// What campaigns, agents and `POST /product/release-number` know the number by.
        pub id: Option<String> = optional("_id"),
        /// The agent that uses the number; `null` where none does.
        pub agent_id: Maybe<String> = optional("agentId"),
        /// Whether calls can be made and taken.
        pub is_active: Option<bool> = optional("isActive"),
        pub attributes: Option<NumberProductAttributes> = optional("attributes"),
        /// `telephony` is rented, `custom-telephony` brought along.
        pub product_type: Option<NumberProductProductType> = optional("productType"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// `phone-numbers.yaml#/components/schemas/NumberProduct/properties/attributes`
    pub struct NumberProductAttributes {
        /// In E.164.
        pub phone_number: Option<String> = optional("phoneNumber"),
        /// Whom a rented number comes from.
        pub provider: Option<RentalProvider> = optional("provider"),
    }
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

open_enum! {
    /// Who a number is rented from.
    ///
    /// `phone-numbers.yaml#/components/schemas/RentalProvider`
    pub enum RentalProvider {
        Plivo = "plivo",
        Twilio = "twilio",
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1phone-numbers/get/responses/200/content/application~1json/schema`
    pub struct ListPhoneNumbersOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<PhoneNumber>> = optional("data"),
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1all-numbers/get/responses/200/content/application~1json/schema`
    pub struct ListAllNumbersOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AllNumbers> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /product/get-available-numbers`.
    ///
    /// `phone-numbers.yaml#/paths/~1product~1get-available-numbers/get/parameters`
    pub struct ListAvailableNumbersParams {
        /// Narrows the search to an area. What counts as one is the provider's matter; the
        /// whole country when absent.
        pub area_code: Option<String> = optional("areaCode"),
        /// Two letters of ISO 3166-1, as `US`.
        pub country_code: String = "countryCode",
        pub provider: TelephonyProvider = "provider",
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1get-available-numbers/get/responses/200/content/application~1json/schema`
    pub struct ListAvailableNumbersOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<AvailableNumber>> = optional("data"),
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1proration-amount/get/responses/200/content/application~1json/schema`
    pub struct GetProrationAmountOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Proration> = optional("data"),
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1rent-number/post/responses/200/content/application~1json/schema`
    pub struct RentNumberOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<RentNumberOkData> = optional("data"),
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1rent-number/post/responses/200/content/application~1json/schema/properties/data`
    pub struct RentNumberOkData {
        /// Whether somebody still has to confirm the payment, as 3-D Secure
        /// asks for.
        pub requires_action: Option<bool> = optional("requiresAction"),
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1release-number/post/responses/200/content/application~1json/schema`
    pub struct ReleaseNumberOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ReleaseNumberOkData> = optional("data"),
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1release-number/post/responses/200/content/application~1json/schema/properties/data`
    pub struct ReleaseNumberOkData {
        pub success: Option<bool> = optional("success"),
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1manage-subscription/get/responses/200/content/application~1json/schema`
    pub struct GetSubscriptionPortalOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<GetSubscriptionPortalOkData> = optional("data"),
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1manage-subscription/get/responses/200/content/application~1json/schema/properties/data`
    pub struct GetSubscriptionPortalOkData {
        /// Expires soon; absent where the plan is not paid for there.
        pub url: Option<Sensitive<Uri>> = optional("url"),
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1unpaid-invoices/get/responses/200/content/application~1json/schema`
    pub struct GetUnpaidInvoicesOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<GetUnpaidInvoicesOkData> = optional("data"),
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1unpaid-invoices/get/responses/200/content/application~1json/schema/properties/data`
    pub struct GetUnpaidInvoicesOkData {
        /// Whether one invoice at least is unpaid.
        pub payment_required: Option<bool> = optional("paymentRequired"),
    }
}

object! {
    /// `phone-numbers.yaml#/paths/~1product~1import-phone-number/post/responses/200/content/application~1json/schema`
    pub struct ImportPhoneNumberOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ImportedNumber> = optional("data"),
    }
}
