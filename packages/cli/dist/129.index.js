export const id = 129;
export const ids = [129];
export const modules = {

/***/ 89485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ DefinitionType)
/* harmony export */ });
var DefinitionType;
(function (DefinitionType) {
    DefinitionType[DefinitionType["Null"] = 0] = "Null";
    DefinitionType[DefinitionType["Boolean"] = 1] = "Boolean";
    DefinitionType[DefinitionType["Number"] = 2] = "Number";
    DefinitionType[DefinitionType["String"] = 3] = "String";
    DefinitionType[DefinitionType["Sequence"] = 4] = "Sequence";
    DefinitionType[DefinitionType["Mapping"] = 5] = "Mapping";
    DefinitionType[DefinitionType["OneOf"] = 6] = "OneOf";
    DefinitionType[DefinitionType["AllowedValues"] = 7] = "AllowedValues";
})(DefinitionType || (DefinitionType = {}));
//# sourceMappingURL=definition-type.js.map

/***/ }),

/***/ 57912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Definition)
/* harmony export */ });
/* harmony import */ var _template_constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5351);

/**
 * Defines the allowable schema for a user defined type
 */
class Definition {
    constructor(key, definition) {
        /**
         * Used by the template reader to determine allowed expression values and functions.
         * Also used by the template reader to validate function min/max parameters.
         */
        this.readerContext = [];
        /**
         * Used by the template evaluator to determine allowed expression values and functions.
         * The min/max parameter info is omitted.
         */
        this.evaluatorContext = [];
        this.key = key;
        if (definition) {
            for (let i = 0; i < definition.count;) {
                const definitionKey = definition.get(i).key.assertString(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFINITION */ .ye} key`);
                switch (definitionKey.value) {
                    case _template_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTEXT */ .SK: {
                        const context = definition.get(i).value.assertSequence(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFINITION */ .ye} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTEXT */ .SK}`);
                        definition.remove(i);
                        const seenReaderContext = {};
                        const seenEvaluatorContext = {};
                        for (const item of context) {
                            const itemStr = item.assertString(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTEXT */ .SK} item`).value;
                            const upperItemStr = itemStr.toUpperCase();
                            if (seenReaderContext[upperItemStr]) {
                                throw new Error(`Duplicate context item '${itemStr}'`);
                            }
                            seenReaderContext[upperItemStr] = true;
                            this.readerContext.push(itemStr);
                            // Remove min/max parameter info
                            const paramIndex = itemStr.indexOf("(");
                            const modifiedItemStr = paramIndex > 0 ? itemStr.substr(0, paramIndex + 1) + ")" : itemStr;
                            const upperModifiedItemStr = modifiedItemStr.toUpperCase();
                            if (seenEvaluatorContext[upperModifiedItemStr]) {
                                throw new Error(`Duplicate context item '${modifiedItemStr}'`);
                            }
                            seenEvaluatorContext[upperModifiedItemStr] = true;
                            this.evaluatorContext.push(modifiedItemStr);
                        }
                        break;
                    }
                    case _template_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .DESCRIPTION */ .tC: {
                        const value = definition.get(i).value;
                        this.description = value.assertString(_template_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .DESCRIPTION */ .tC).value;
                        definition.remove(i);
                        break;
                    }
                    default: {
                        i++;
                        break;
                    }
                }
            }
        }
    }
}
//# sourceMappingURL=definition.js.map

/***/ }),

/***/ 64129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MappingDefinition: () => (/* binding */ MappingDefinition)
/* harmony export */ });
/* harmony import */ var _template_constants_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5351);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57912);
/* harmony import */ var _definition_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89485);
/* harmony import */ var _property_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25084);




class MappingDefinition extends _definition_js__WEBPACK_IMPORTED_MODULE_2__/* .Definition */ .C {
    constructor(key, definition) {
        super(key, definition);
        this.properties = {};
        this.looseKeyType = "";
        this.looseValueType = "";
        if (definition) {
            for (const definitionPair of definition) {
                const definitionKey = definitionPair.key.assertString(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFINITION */ .ye} key`);
                switch (definitionKey.value) {
                    case _template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .MAPPING */ .xu: {
                        const mapping = definitionPair.value.assertMapping(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFINITION */ .ye} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .MAPPING */ .xu}`);
                        for (const mappingPair of mapping) {
                            const mappingKey = mappingPair.key.assertString(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFINITION */ .ye} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .MAPPING */ .xu} key`);
                            switch (mappingKey.value) {
                                case _template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .PROPERTIES */ .yI: {
                                    const properties = mappingPair.value.assertMapping(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFINITION */ .ye} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .MAPPING */ .xu} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .PROPERTIES */ .yI}`);
                                    for (const propertiesPair of properties) {
                                        const propertyName = propertiesPair.key.assertString(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFINITION */ .ye} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .MAPPING */ .xu} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .PROPERTIES */ .yI} key`);
                                        this.properties[propertyName.value] = new _property_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .PropertyDefinition */ .B(propertiesPair.value);
                                    }
                                    break;
                                }
                                case _template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOSE_KEY_TYPE */ ._x: {
                                    const looseKeyType = mappingPair.value.assertString(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFINITION */ .ye} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .MAPPING */ .xu} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOSE_KEY_TYPE */ ._x}`);
                                    this.looseKeyType = looseKeyType.value;
                                    break;
                                }
                                case _template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOSE_VALUE_TYPE */ .oX: {
                                    const looseValueType = mappingPair.value.assertString(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFINITION */ .ye} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .MAPPING */ .xu} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOSE_VALUE_TYPE */ .oX}`);
                                    this.looseValueType = looseValueType.value;
                                    break;
                                }
                                default:
                                    // throws
                                    mappingKey.assertUnexpectedValue(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFINITION */ .ye} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .MAPPING */ .xu} key`);
                                    break;
                            }
                        }
                        break;
                    }
                    default:
                        definitionKey.assertUnexpectedValue(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFINITION */ .ye} key`); // throws
                }
            }
        }
    }
    get definitionType() {
        return _definition_type_js__WEBPACK_IMPORTED_MODULE_0__/* .DefinitionType */ .M.Mapping;
    }
    validate(schema, name) {
        // Lookup loose key type
        if (this.looseKeyType) {
            schema.getDefinition(this.looseKeyType);
            // Lookup loose value type
            if (this.looseValueType) {
                schema.getDefinition(this.looseValueType);
            }
            else {
                throw new Error(`Property '${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOSE_KEY_TYPE */ ._x}' is defined but '${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOSE_VALUE_TYPE */ .oX}' is not defined on '${name}'`);
            }
        }
        // Otherwise validate loose value type not be defined
        else if (this.looseValueType) {
            throw new Error(`Property '${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOSE_VALUE_TYPE */ .oX}' is defined but '${_template_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOSE_KEY_TYPE */ ._x}' is not defined on '${name}'`);
        }
        // Lookup each property
        for (const propertyName of Object.keys(this.properties)) {
            const propertyDef = this.properties[propertyName];
            if (!propertyDef.type) {
                throw new Error(`Type not specified for the property '${propertyName}' on '${name}'`);
            }
            schema.getDefinition(propertyDef.type);
        }
    }
}
//# sourceMappingURL=mapping-definition.js.map

/***/ }),

/***/ 25084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ PropertyDefinition)
/* harmony export */ });
/* harmony import */ var _template_constants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5351);
/* harmony import */ var _tokens_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53709);


class PropertyDefinition {
    constructor(token) {
        this.type = "";
        this.required = false;
        if (token.templateTokenType === _tokens_types_js__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .k.String) {
            this.type = token.value;
        }
        else {
            const mapping = token.assertMapping(_template_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .MAPPING_PROPERTY_VALUE */ .nZ);
            for (const mappingPair of mapping) {
                const mappingKey = mappingPair.key.assertString(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .MAPPING_PROPERTY_VALUE */ .nZ} key`);
                switch (mappingKey.value) {
                    case _template_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TYPE */ .ZE:
                        this.type = mappingPair.value.assertString(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .MAPPING_PROPERTY_VALUE */ .nZ} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TYPE */ .ZE}`).value;
                        break;
                    case _template_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .REQUIRED */ .mw:
                        this.required = mappingPair.value.assertBoolean(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .MAPPING_PROPERTY_VALUE */ .nZ} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .REQUIRED */ .mw}`).value;
                        break;
                    case _template_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .DESCRIPTION */ .tC:
                        this.description = mappingPair.value.assertString(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .MAPPING_PROPERTY_VALUE */ .nZ} ${_template_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .DESCRIPTION */ .tC}`).value;
                        break;
                    default:
                        mappingKey.assertUnexpectedValue(`${_template_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .MAPPING_PROPERTY_VALUE */ .nZ} key`); // throws
                }
            }
        }
    }
}
//# sourceMappingURL=property-definition.js.map

/***/ }),

/***/ 5351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ STRING),
/* harmony export */   Cq: () => (/* binding */ NULL),
/* harmony export */   D0: () => (/* binding */ MAPPING_DEFINITION),
/* harmony export */   Fz: () => (/* binding */ TEMPLATE_SCHEMA),
/* harmony export */   Jx: () => (/* binding */ BOOLEAN),
/* harmony export */   LX: () => (/* binding */ DEFINITIONS),
/* harmony export */   Nt: () => (/* binding */ ITEM_TYPE),
/* harmony export */   O1: () => (/* binding */ NON_EMPTY_STRING),
/* harmony export */   Or: () => (/* binding */ ALLOWED_VALUES),
/* harmony export */   QH: () => (/* binding */ SEQUENCE_DEFINITION),
/* harmony export */   Rp: () => (/* binding */ BOOLEAN_DEFINITION_PROPERTIES),
/* harmony export */   S0: () => (/* binding */ IS_EXPRESSION),
/* harmony export */   SK: () => (/* binding */ CONTEXT),
/* harmony export */   TJ: () => (/* binding */ CONSTANT),
/* harmony export */   UK: () => (/* binding */ MAX_CONSTANT),
/* harmony export */   W7: () => (/* binding */ CLOSE_EXPRESSION),
/* harmony export */   ZE: () => (/* binding */ TYPE),
/* harmony export */   _x: () => (/* binding */ LOOSE_KEY_TYPE),
/* harmony export */   aS: () => (/* binding */ NULL_DEFINITION_PROPERTIES),
/* harmony export */   a_: () => (/* binding */ NUMBER_DEFINITION_PROPERTIES),
/* harmony export */   dv: () => (/* binding */ ONE_OF_DEFINITION),
/* harmony export */   eh: () => (/* binding */ PROPERTY_VALUE),
/* harmony export */   g5: () => (/* binding */ SEQUENCE_DEFINITION_PROPERTIES),
/* harmony export */   gZ: () => (/* binding */ NUMBER_DEFINITION),
/* harmony export */   gi: () => (/* binding */ SEQUENCE_OF_NON_EMPTY_STRING),
/* harmony export */   gt: () => (/* binding */ SEQUENCE),
/* harmony export */   hs: () => (/* binding */ ONE_OF),
/* harmony export */   jf: () => (/* binding */ SCALAR),
/* harmony export */   mw: () => (/* binding */ REQUIRED),
/* harmony export */   nZ: () => (/* binding */ MAPPING_PROPERTY_VALUE),
/* harmony export */   oX: () => (/* binding */ LOOSE_VALUE_TYPE),
/* harmony export */   ot: () => (/* binding */ STRING_DEFINITION),
/* harmony export */   sK: () => (/* binding */ REQUIRE_NON_EMPTY),
/* harmony export */   tC: () => (/* binding */ DESCRIPTION),
/* harmony export */   tO: () => (/* binding */ BOOLEAN_DEFINITION),
/* harmony export */   uC: () => (/* binding */ NULL_DEFINITION),
/* harmony export */   uE: () => (/* binding */ IGNORE_CASE),
/* harmony export */   uh: () => (/* binding */ INSERT_DIRECTIVE),
/* harmony export */   uk: () => (/* binding */ NUMBER),
/* harmony export */   wP: () => (/* binding */ STRING_DEFINITION_PROPERTIES),
/* harmony export */   x4: () => (/* binding */ ANY),
/* harmony export */   xu: () => (/* binding */ MAPPING),
/* harmony export */   xv: () => (/* binding */ VERSION),
/* harmony export */   y8: () => (/* binding */ OPEN_EXPRESSION),
/* harmony export */   yI: () => (/* binding */ PROPERTIES),
/* harmony export */   ye: () => (/* binding */ DEFINITION),
/* harmony export */   z1: () => (/* binding */ MAPPING_DEFINITION_PROPERTIES)
/* harmony export */ });
/* unused harmony export STRUCTURE */
const ALLOWED_VALUES = "allowed-values";
const ANY = "any";
const BOOLEAN = "boolean";
const BOOLEAN_DEFINITION = "boolean-definition";
const BOOLEAN_DEFINITION_PROPERTIES = "boolean-definition-properties";
const CLOSE_EXPRESSION = "}}";
const CONSTANT = "constant";
const CONTEXT = "context";
const DEFINITION = "definition";
const DEFINITIONS = "definitions";
const DESCRIPTION = "description";
const IGNORE_CASE = "ignore-case";
const INSERT_DIRECTIVE = "insert";
const IS_EXPRESSION = "is-expression";
const ITEM_TYPE = "item-type";
const LOOSE_KEY_TYPE = "loose-key-type";
const LOOSE_VALUE_TYPE = "loose-value-type";
const MAX_CONSTANT = "MAX";
const MAPPING = "mapping";
const MAPPING_DEFINITION = "mapping-definition";
const MAPPING_DEFINITION_PROPERTIES = "mapping-definition-properties";
const MAPPING_PROPERTY_VALUE = "mapping-property-value";
const NON_EMPTY_STRING = "non-empty-string";
const NULL = "null";
const NULL_DEFINITION = "null-definition";
const NULL_DEFINITION_PROPERTIES = "null-definition-properties";
const NUMBER = "number";
const NUMBER_DEFINITION = "number-definition";
const NUMBER_DEFINITION_PROPERTIES = "number-definition-properties";
const ONE_OF = "one-of";
const ONE_OF_DEFINITION = "one-of-definition";
const OPEN_EXPRESSION = "${{";
const PROPERTY_VALUE = "property-value";
const PROPERTIES = "properties";
const REQUIRED = "required";
const REQUIRE_NON_EMPTY = "require-non-empty";
const SCALAR = "scalar";
const SEQUENCE = "sequence";
const SEQUENCE_DEFINITION = "sequence-definition";
const SEQUENCE_DEFINITION_PROPERTIES = "sequence-definition-properties";
const TYPE = "type";
const SEQUENCE_OF_NON_EMPTY_STRING = "sequence-of-non-empty-string";
const STRING = "string";
const STRING_DEFINITION = "string-definition";
const STRING_DEFINITION_PROPERTIES = "string-definition-properties";
const STRUCTURE = "structure";
const TEMPLATE_SCHEMA = "template-schema";
const VERSION = "version";
//# sourceMappingURL=template-constants.js.map

/***/ }),

/***/ 53709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ tokenTypeName),
/* harmony export */   k: () => (/* binding */ TokenType)
/* harmony export */ });
var TokenType;
(function (TokenType) {
    TokenType[TokenType["String"] = 0] = "String";
    TokenType[TokenType["Sequence"] = 1] = "Sequence";
    TokenType[TokenType["Mapping"] = 2] = "Mapping";
    TokenType[TokenType["BasicExpression"] = 3] = "BasicExpression";
    TokenType[TokenType["InsertExpression"] = 4] = "InsertExpression";
    TokenType[TokenType["Boolean"] = 5] = "Boolean";
    TokenType[TokenType["Number"] = 6] = "Number";
    TokenType[TokenType["Null"] = 7] = "Null";
})(TokenType || (TokenType = {}));
function tokenTypeName(type) {
    switch (type) {
        case TokenType.String:
            return "StringToken";
        case TokenType.Sequence:
            return "SequenceToken";
        case TokenType.Mapping:
            return "MappingToken";
        case TokenType.BasicExpression:
            return "BasicExpressionToken";
        case TokenType.InsertExpression:
            return "InsertExpressionToken";
        case TokenType.Boolean:
            return "BooleanToken";
        case TokenType.Number:
            return "NumberToken";
        case TokenType.Null:
            return "NullToken";
        default: {
            // Use never to ensure exhaustiveness
            const exhaustiveCheck = type;
            throw new Error(`Unhandled token type: ${type} ${exhaustiveCheck}}`);
        }
    }
}
//# sourceMappingURL=types.js.map

/***/ })

};
