//! A contract that is split over files, with an overlay.

use super::run::Folder;

pub(crate) const ENTRY: &str = r"openapi: 3.1.0
info:
  title: Shop
  version: '1'
paths:
  /order:
    $ref: parts/orders.yaml#/paths/~1order
webhooks:
  order-sent:
    post:
      operationId: orderSent
      requestBody:
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/Sent'
      responses:
        '204':
          description: Taken.
components:
  schemas:
    Sent:
      type: object
      required: [order, note]
      properties:
        order:
          $ref: parts/orders.yaml#/components/schemas/Order
        note:
          type: [string, 'null']
          examples: [none]
";

pub(crate) const ORDERS: &str = r"paths:
  /order:
    post:
      operationId: createOrder
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/NewOrder'
      responses:
        '201':
          description: Made.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Order'
components:
  schemas:
    Order:
      type: object
      $id: https://shop.example/order
      required: [id]
      properties:
        id:
          type: string
        state:
          $ref: '#/components/schemas/State'
    NewOrder:
      type: object
      required: [item]
      properties:
        item:
          type: string
        'yes':
          const: 'no'
        kind:
          $ref: '#/components/schemas/NewOrder/$defs/Kind'
      $defs:
        Kind:
          type: string
          enum: [plain, gift]
    State:
      type: string
      enum: [open, sent]
";

pub(crate) const OVERLAY: &str = r"overlay: 1.0.0
info:
  title: Corrections
  version: '1'
actions:
  - target: $.components.schemas.Sent.properties
    update:
      weight:
        type: number
        minimum: 0.5
";

/// The contract in the folder `shop`.
pub(crate) fn shop() -> Folder {
    let folder = Folder::new();
    folder.write("shop/openapi.yaml", ENTRY);
    folder.write("shop/parts/orders.yaml", ORDERS);
    folder.write("shop/overlay.yaml", OVERLAY);
    folder
}
